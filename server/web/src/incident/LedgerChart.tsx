import { useRef } from 'preact/hooks';
import type { Figure, Incident } from '../api';
import { useWidth } from '../width';
import { count, label, onDay, range, shortDay, sourceName } from '../words';

const LEFT = 40;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 26;
const HEIGHT = 230;
const DAY_MS = 86_400_000;

/** What each report said, over the days of publication: a bar from low to high, open at the top where it is open. */
export function LedgerChart(props: {
  incident: Incident;
  harm: string;
  chosen: string | null;
  onChoose: (figure: Figure) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { incident, harm } = props;
  const figures = incident.casualties.filter((one) => one.harm === harm && (one.low !== null || one.high !== null));
  if (figures.length === 0) return <p class="quiet">No report gives a figure.</p>;
  const estimate = incident.estimate[harm];
  const days = [...new Set(figures.map((one) => one.published ?? ''))].sort();
  const dated = days.filter((day) => day);
  const first = dated.length ? Date.parse(dated[0]!) : 0;
  const last = dated.length ? Date.parse(dated.at(-1)!) : 0;
  const top = scale(Math.max(...figures.map((one) => one.high ?? (one.low ?? 0) * 1.25), estimate?.high ?? 0, 4));
  const plot = width - LEFT - RIGHT;
  const y = (people: number) => TOP + (1 - people / top) * (HEIGHT - TOP - BOTTOM);
  const x = (figure: Figure, i: number) => {
    const share = figure.published && last > first ? (Date.parse(figure.published) - first) / (last - first + DAY_MS / 2) : figure.published ? 0.5 : 0.97;
    const same = figures.filter((one) => one.published === figure.published);
    const offset = (same.indexOf(figure) - (same.length - 1) / 2) * Math.min(16, plot / figures.length / 1.2);
    return LEFT + 24 + share * (plot - 56) + offset + i * 0;
  };
  const steps = [0, top / 4, top / 2, (top * 3) / 4, top].filter((step) => Number.isInteger(step));
  const atDays = tickDays(dated, first, last, plot);
  return (
    <figure class="ledger">
      <div ref={box}>
        <svg width={width} height={HEIGHT} role="group" aria-label={`${label(harm)}: figures by day of publication`}>
          {steps.map((step) => (
            <g key={step}>
              <line class="grid" x1={LEFT} x2={width - RIGHT} y1={y(step)} y2={y(step)} />
              <text class="tick end" x={LEFT - 6} y={y(step) + 4}>
                {count(step)}
              </text>
            </g>
          ))}
          {estimate && estimate.low !== null && (
            <rect
              class="band"
              x={LEFT}
              width={Math.max(0, plot)}
              y={y(estimate.high ?? top)}
              height={Math.max(2, y(estimate.low) - y(estimate.high ?? top))}
            >
              <title>{`Estimate ${range(estimate.low, estimate.high)}`}</title>
            </rect>
          )}
          {estimate && estimate.best !== null && (
            <line class="best" x1={LEFT} x2={width - RIGHT} y1={y(estimate.best)} y2={y(estimate.best)} />
          )}
          {figures.map((figure, i) => {
            const at = x(figure, i);
            const low = figure.low ?? 0;
            const open = figure.high === null;
            const high = open ? Math.min(top, low + top * 0.1) : figure.high!;
            const key = `${figure.account} ${figure.wording}`;
            return (
              <g
                key={key + i}
                class={`told ${figure.standing} ${figure.who === 'all' ? '' : 'part'} ${props.chosen === key ? 'chosen' : ''}`}
                role="button"
                tabindex={0}
                aria-label={said(figure)}
                onClick={() => props.onChoose(figure)}
                onKeyDown={(e) => {
                  if (e.key === 'Enter' || e.key === ' ') {
                    e.preventDefault();
                    props.onChoose(figure);
                  }
                }}
              >
                <title>{said(figure)}</title>
                <rect class="hit" x={at - 8} width={16} y={y(high) - 12} height={y(low) - y(high) + 24} />
                <line class="bar" x1={at} x2={at} y1={y(low)} y2={y(high)} />
                <line class="end" x1={at - 5} x2={at + 5} y1={y(low)} y2={y(low)} />
                {open ? (
                  <path class="arrow" d={`M${at - 4} ${y(high) + 5} L${at} ${y(high) - 1} L${at + 4} ${y(high) + 5}`} />
                ) : high !== low ? (
                  <line class="end" x1={at - 5} x2={at + 5} y1={y(high)} y2={y(high)} />
                ) : (
                  <circle class="dot" cx={at} cy={y(low)} r={4.5} />
                )}
              </g>
            );
          })}
          {atDays.map(({ day, share }) => (
            <text key={day} class="tick middle" x={LEFT + 24 + share * (plot - 56)} y={HEIGHT - 8}>
              {shortDay(day)}
            </text>
          ))}
        </svg>
      </div>
      <figcaption class="small soft">
        <span class="key all" /> all people <span class="key part" /> a part (civilians, soldiers, …){' '}
        <span class="key gone" /> copied, corrected, taken back or given as earlier <span class="key band" /> estimate
      </figcaption>
      <details>
        <summary>The same as a table</summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Published</th>
                <th scope="col">Report</th>
                <th scope="col">Who</th>
                <th scope="col">Number</th>
                <th scope="col">Words</th>
                <th scope="col">Says</th>
                <th scope="col">Standing</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure, i) => (
                <tr key={i} class={figure.standing === 'live' ? '' : 'gone'}>
                  <td>{onDay(figure.published) || 'no day'}</td>
                  <td><bdi>{sourceName(figure.outlet, null, figure.report)}</bdi></td>
                  <td>{figure.who}</td>
                  <td class="num">{range(figure.low, figure.high)}</td>
                  <td>
                    <button class="link" onClick={() => props.onChoose(figure)}>
                      “{figure.wording}”
                    </button>
                  </td>
                  <td><bdi>{figure.attribution?.name ?? 'the report'}</bdi></td>
                  <td>{label(figure.standing)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function said(figure: Figure): string {
  const who = figure.who === 'all' ? '' : ` ${figure.who}`;
  const standing = figure.standing === 'live' ? '' : ` (${figure.standing})`;
  return `${sourceName(figure.outlet, null, figure.report)}, ${onDay(figure.published) || 'no day'}: ${range(figure.low, figure.high)}${who} ${figure.harm} – “${figure.wording}”${standing}`;
}

/** The next round number that four equal steps divide. */
function scale(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  for (const step of [1, 2, 4, 6, 8, 10]) {
    const top = step * power;
    if (top >= most) return Math.max(4, top);
  }
  return most;
}

function tickDays(days: string[], first: number, last: number, plot: number): { day: string; share: number }[] {
  if (days.length === 0) return [];
  if (first === last) return [{ day: days[0]!, share: 0.5 }];
  const all = days.map((day) => ({ day, share: (Date.parse(day) - first) / (last - first + DAY_MS / 2) }));
  const kept: typeof all = [];
  for (const tick of all) {
    const before = kept.at(-1);
    if (!before || (tick.share - before.share) * plot > 64) kept.push(tick);
  }
  return kept;
}
