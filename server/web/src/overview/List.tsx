import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../api';
import { Chip, Name } from '../parts';
import { to } from '../place';
import { count, country, label, people, plural, precision, when } from '../words';

const ROW = 76;
const BEYOND = 6;

/** All incidents, of which only those in sight are in the page. */
export function List(props: {
  rows: Row[];
  actorNames: Map<string, string>;
  asOf: string;
  hovered: string | null;
  onHover: (id: string | null) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const at = box.current!;
    const watch = new ResizeObserver(() => setHeight(at.clientHeight));
    watch.observe(at);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    box.current!.scrollTop = 0;
    setTop(0);
  }, [props.rows]);
  const from = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const until = Math.min(props.rows.length, Math.ceil((top + height) / ROW) + BEYOND);
  return (
    <div
      class="list"
      ref={box}
      role="region"
      aria-label="Incidents"
      tabIndex={0}
      onScroll={(e) => setTop((e.currentTarget as HTMLElement).scrollTop)}
    >
      <ol aria-label={plural(props.rows.length, 'incident')} style={{ height: `${props.rows.length * ROW}px` }}>
        {props.rows.slice(from, until).map((row, i) => (
          <li
            key={row.id}
            style={{ top: `${(from + i) * ROW}px` }}
            aria-setsize={props.rows.length}
            aria-posinset={from + i + 1}
            class={props.hovered === row.id ? 'hovered' : ''}
            onMouseEnter={() => props.onHover(row.id)}
            onMouseLeave={() => props.onHover(null)}
          >
            <Entry row={row} actorNames={props.actorNames} asOf={props.asOf} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Entry({ row, actorNames, asOf }: { row: Row; actorNames: Map<string, string>; asOf: string }) {
  const who = [...new Set([...row.actors.map((id) => actorNames.get(id) ?? label(id)), ...(row.actors.length ? [] : row.groups)])];
  const killed = people(row.killedLow, row.killedBest, row.killedHigh);
  const where = [row.place, country(row.country)].filter((name, i, all) => name && all.indexOf(name) === i);
  const vague = row.placePrecision && !['site', 'settlement'].includes(row.placePrecision);
  return (
    <a class="entry" href={to('incident', { id: row.id, 'as-of': asOf })}>
      <span class="toll">
        {killed ? (
          <>
            <b>{killed.replace(' or more', '+')}</b>
            <small>killed</small>
          </>
        ) : row.injuredBest ? (
          <>
            <b class="soft">{count(row.injuredBest)}</b>
            <small>injured</small>
          </>
        ) : (
          <small>no figure</small>
        )}
      </span>
      <span class="what">
        <span class="line">
          <b>{label(row.type)}</b>
          {where.length > 0 && <> · <Name>{where.join(', ')}</Name></>}
        </span>
        <span class="line soft">
          {when(row.earliest, row.latest, row.datePrecision)}
          {who.length > 0 && <> · <Name>{who.join(', ')}</Name></>}
        </span>
        <span class="line soft small">
          {plural(row.accounts, 'report')}
          {vague && <> · {precision(row.placePrecision)}</>}
          {row.disputed && <Chip kind="warn">disputed</Chip>}
          {row.retracted && <Chip kind="warn">retracted</Chip>}
          {row.reviewed && <Chip kind="good">reviewed</Chip>}
        </span>
      </span>
    </a>
  );
}
