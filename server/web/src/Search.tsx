import { get, type Source } from './api';
import { useLoaded } from './load';
import { Name, Show } from './parts';
import { to } from './place';
import { onDay, plural, sourceName } from './words';

interface Hits {
  total: number;
  complete: boolean;
  hits: { report: Source; snippet: string; incidents: string[] }[];
}

export function Search({ words }: { words: string }) {
  const found = useLoaded((signal) => get<Hits>('/api/search', { q: words }, signal), [words]);
  return (
    <section class="sheet">
      <h1>Reports with “<Name>{words}</Name>”</h1>
      <Show of={found}>
        {({ total, complete, hits }) => (
          <>
            <p class="soft" role="status">
              {plural(total, 'report')}
              {!complete && ' so far; the index is still being made'}
            </p>
            <ul class="hits">
              {hits.map(({ report, snippet, incidents }) => (
                <li key={report.hash}>
                  <a href={to('report', { hash: report.hash })}><Name>{report.title ?? sourceName(report.outlet, null, report.id)}</Name></a>
                  <p class="small soft">
                    {[report.outlet, onDay(report.published)].filter(Boolean).join(' · ')}
                    {incidents.map((id) => <> · <a href={to('incident', { id })}>incident {id.slice(0, 6)}</a></>)}
                  </p>
                  <p dir="auto">{snippet}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Show>
    </section>
  );
}
