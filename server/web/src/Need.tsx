import { get, type Finding } from './api';
import { useLoaded } from './load';
import { Name, Show, SourceLine } from './parts';
import { count, label, plural } from './words';

/** What reports say of need, by kind, each figure with its words. */
export function Need({ version }: { version: number }) {
  const loaded = useLoaded((signal) => get<{ total: number; findings: Finding[] }>('/api/indicators', { limit: 500 }, signal), [version]);
  return (
    <div class="boardview">
      <h1>Need</h1>
      <Show of={loaded}>
        {({ total, findings }) => {
          const kinds = [...new Set(findings.map((one) => String(one['indicator'])))].sort();
          const most = Math.max(1, ...findings.filter((one) => one['unit'] === 'people').map((one) => Number(one['high'] ?? one['low'] ?? 0)));
          return (
            <>
              <p class="soft">{plural(total, 'figure or finding', 'figures and findings')} on hunger, displacement, aid and people at risk.</p>
              {kinds.map((kind) => (
                <section key={kind} class="need">
                  <h2>{label(kind)}</h2>
                  <div class="scroll">
                    <table>
                      <thead>
                        <tr>
                          <th scope="col">How many</th>
                          <th scope="col">Who</th>
                          <th scope="col">Where</th>
                          <th scope="col">Words</th>
                          <th scope="col">Says</th>
                          <th scope="col">Report</th>
                        </tr>
                      </thead>
                      <tbody>
                        {findings
                          .filter((one) => one['indicator'] === kind)
                          .map((one, i) => (
                            <tr key={i}>
                              <td class="amount">
                                {amount(one)}
                                {one['unit'] === 'people' && one['low'] != null && (
                                  <svg class="meter" width="90" height="5" aria-hidden="true">
                                    <rect width="90" height="5" class="all" />
                                    <rect width={Math.max(1, (Math.log10(1 + Number(one['low'])) / Math.log10(1 + most)) * 90)} height="5" class="part" />
                                  </svg>
                                )}
                              </td>
                              <td><Name>{String(one['population'] ?? '')}</Name></td>
                              <td><Name>{String(one['place'] ?? '')}</Name></td>
                              <td dir="auto">“{String(one['wording'])}”{one['status'] === 'forecast' && <span class="soft"> (forecast)</span>}</td>
                              <td><Name>{String(one['source'] ?? one.attribution?.name ?? 'the report')}</Name></td>
                              <td><SourceLine source={one.report} at={one.evidence[0]} /></td>
                            </tr>
                          ))}
                      </tbody>
                    </table>
                  </div>
                </section>
              ))}
            </>
          );
        }}
      </Show>
    </div>
  );
}

function amount(one: Finding): string {
  const low = one['low'] as number | null | undefined;
  const high = one['high'] as number | null | undefined;
  const unit = one['unit'] as string;
  const share = one['share'] as string | null | undefined;
  if (low == null && high == null) return share ?? '–';
  const many = low == null ? `up to ${count(high!)}` : high == null ? `${count(low)}+` : low === high ? count(low) : `${count(low)}–${count(high)}`;
  return unit === 'share' ? `${many} %` : unit === 'people' ? many : `${many} ${unit === 'facilities' ? unit : unit.toUpperCase()}`;
}
