import { useEffect, useMemo, useState } from 'preact/hooks';
import { download, get, overview, type Actor, type Row } from '../api';
import { useLoaded } from '../load';
import { land } from '../map/land';
import { MapBox } from '../map/MapBox';
import { Show } from '../parts';
import { set } from '../place';
import { country, label, onDay, plural } from '../words';
import { asked, exported, fits, fitsDays, read, sorted, values, type Filters } from './filters';
import { Histogram } from './Histogram';
import { List } from './List';

export function Overview(props: {
  params: URLSearchParams;
  theme: string;
  version: number;
  formats: string[];
}) {
  // The outlines come while the incidents do.
  useEffect(() => void land(), []);
  const filters = read(props.params);
  const key = JSON.stringify(asked(filters));
  const loaded = useLoaded((signal) => overview(asked(filters), signal), [key, props.version]);
  const actors = useLoaded((signal) => get<{ actors: Actor[] }>('/api/actors', {}, signal), [props.version]);
  const names = useMemo(
    () => new Map(actors.state === 'there' ? actors.value.actors.map((actor) => [actor.id, actor.name]) : []),
    [actors],
  );
  return (
    <Show of={loaded}>
      {({ rows, total }) => (
        <Board {...props} filters={filters} rows={rows} total={total} names={names} />
      )}
    </Show>
  );
}

function Board(props: {
  theme: string;
  formats: string[];
  filters: Filters;
  rows: Row[];
  total: number;
  names: Map<string, string>;
}) {
  const { filters, rows, names } = props;
  const [hovered, setHovered] = useState<string | null>(null);
  const [picked, setPicked] = useState<string[]>([]);
  const chosen = JSON.stringify(filters);
  const inTime = useMemo(() => rows.filter((row) => fits(row, filters)), [rows, chosen]);
  const fitting = useMemo(
    () => sorted(inTime.filter((row) => fitsDays(row, filters)), filters.sort),
    [inTime, chosen],
  );
  const listed = useMemo(() => {
    const wanted = new Set(picked);
    const some = fitting.filter((row) => wanted.has(row.id));
    return some.length > 0 ? some : fitting;
  }, [fitting, picked]);
  const only = listed !== fitting;
  const killed = useMemo(() => fitting.reduce((sum, row) => sum + (row.killedLow ?? 0), 0), [fitting]);
  return (
    <div class="overview">
      <h1 class="hidden">Incidents</h1>
      <Choices filters={filters} rows={rows} names={names} />
      <div class="mapbox">
        <MapBox
          rows={fitting}
          theme={props.theme}
          hovered={hovered}
          onHover={setHovered}
          onPick={setPicked}
        />
      </div>
      <section class="timebox" aria-label="Time">
        <Histogram
          rows={inTime}
          since={filters.since}
          until={filters.until}
          onBrush={(since, until) => set({ since, until })}
        />
      </section>
      <section class="listbox" aria-label="List">
        <div class="listhead">
          <p role="status" class="total">
            <b>{plural(listed.length, 'incident')}</b>
            {only ? ' here' : fitting.length < rows.length ? ` of ${rows.length}` : ''}
            {!only && killed > 0 && <span class="soft small block">at least {killed.toLocaleString()} killed</span>}
            {only && (
              <button class="link" onClick={() => setPicked([])}>
                Show all
              </button>
            )}
            {props.total > rows.length && <span class="soft small block">only the latest {rows.length} are shown</span>}
          </p>
          <label class="sort">
            <span class="hidden">Sort by</span>
            <select value={filters.sort} onChange={(e) => set({ sort: e.currentTarget.value === 'latest' ? null : e.currentTarget.value })}>
              <option value="latest">Latest first</option>
              <option value="earliest">Earliest first</option>
              <option value="deadliest">Most killed</option>
              <option value="most-told">Most reports</option>
            </select>
          </label>
          <Export filters={filters} formats={props.formats} />
        </div>
        {listed.length === 0 ? (
          <p class="quiet pad">
            Nothing fits. <button class="link" onClick={() => clear()}>Clear all filters</button>
          </p>
        ) : (
          <List rows={listed} actorNames={names} asOf={filters.asOf} hovered={hovered} onHover={setHovered} />
        )}
      </section>
    </div>
  );
}

function Export({ filters, formats }: { filters: Filters; formats: string[] }) {
  const [said, setSaid] = useState('');
  const save = (format: string) => {
    setSaid(`Saving incidents.${format} …`);
    download(`/api/export/${format}`, exported(filters), `incidents.${format}`).then(
      () => setSaid(`incidents.${format} is saved.`),
      (problem: Error) => setSaid(problem.message),
    );
  };
  return (
    <>
      <label>
        <span class="hidden">Export what is shown</span>
        <select
          value=""
          onChange={(e) => {
            const format = e.currentTarget.value;
            e.currentTarget.value = '';
            if (format) save(format);
          }}
        >
          <option value="">Export …</option>
          {formats.map((format) => (
            <option key={format} value={format}>
              {format}
            </option>
          ))}
        </select>
      </label>
      <p role="status" class="small soft saved">{said}</p>
    </>
  );
}

function clear(): void {
  set({
    actor: null, type: null, country: null, outlet: null, 'min-killed': null, reviewed: null, since: null, until: null,
    text: null, 'as-of': null, retracted: null, category: null,
  });
}

function Choices(props: { filters: Filters; rows: Row[]; names: Map<string, string> }) {
  const { filters, rows, names } = props;
  const options = useMemo(
    () => ({
      actors: values(rows, (row) => row.actors),
      groups: values(rows, (row) => (row.actors.length ? [] : row.groups)),
      types: values(rows, (row) => [row.type]),
      countries: values(rows, (row) => [row.country]),
      outlets: values(rows, (row) => row.outlets),
    }),
    [rows],
  );
  const any =
    filters.actor || filters.type || filters.country || filters.outlet || filters.minKilled || filters.reviewed ||
    filters.since || filters.until || filters.text || filters.asOf || filters.retracted || filters.category !== 'violence';
  return (
    <details class="choices" open={!matchMedia('(max-width: 760px)').matches}>
    <summary>Filters{any ? ' (some are set)' : ''}</summary>
    <form aria-label="Filters" onSubmit={(e) => e.preventDefault()}>
      <Choice name="Kind" value={filters.category} param="category" usual="violence"
        options={['violence', 'coercion', 'movement', 'dealing', 'protest', 'governance', 'all'].map((code) => [code, code === 'all' ? 'All kinds' : label(code)])} />
      <Choice name="Type" value={filters.type} param="type" all="Any type"
        options={options.types.map(([code, n]) => [code, `${label(code)} (${n})`])} />
      <Choice name="Country" value={filters.country} param="country" all="Any country"
        options={options.countries.map(([code, n]) => [code, `${country(code)} (${n})`])} />
      <Choice name="Actor" value={filters.actor} param="actor" all="Any actor"
        options={[...options.actors.map(([id, n]): [string, string] => [id, `${names.get(id) ?? label(id)} (${n})`]),
          ...options.groups.map(([name, n]): [string, string] => [name, `“${name}” (${n})`])]} />
      <Choice name="Outlet" value={filters.outlet} param="outlet" all="Any outlet"
        options={options.outlets.map(([name, n]) => [name, `${name} (${n})`])} />
      <label>
        <span>Killed, at least</span>
        <input type="number" min={0} inputMode="numeric" value={filters.minKilled || ''} placeholder="any"
          onChange={(e) => set({ 'min-killed': e.currentTarget.value })} />
      </label>
      <Choice name="Reviewed" value={filters.reviewed} param="reviewed" all="Either" options={[['yes', 'Reviewed'], ['no', 'Not yet']]} />
      <label>
        <span>As known on</span>
        <input type="date" value={filters.asOf} onChange={(e) => set({ 'as-of': e.currentTarget.value })} />
      </label>
      <label class="check">
        <input type="checkbox" checked={filters.retracted} onChange={(e) => set({ retracted: e.currentTarget.checked ? 'true' : null })} />
        <span>Also retracted</span>
      </label>
      <div class="acts">
        {(filters.since || filters.until) && (
          <button type="button" class="chip on" onClick={() => set({ since: null, until: null })}>
            {onDay(filters.since) || '…'} – {onDay(filters.until) || '…'} <span aria-hidden="true">×</span>
            <span class="hidden">Clear the days</span>
          </button>
        )}
        {any && (
          <button type="button" class="link" onClick={clear}>
            Clear all
          </button>
        )}
      </div>
    </form>
    </details>
  );
}

function Choice(props: {
  name: string;
  value: string;
  param: string;
  options: [string, string][];
  all?: string;
  usual?: string;
}) {
  const known = props.options.some(([code]) => code === props.value);
  return (
    <label class={props.value && props.value !== props.usual ? 'set' : ''}>
      <span>{props.name}</span>
      <select
        value={props.value}
        onChange={(e) => set({ [props.param]: e.currentTarget.value === props.usual ? null : e.currentTarget.value })}
      >
        {props.all && <option value="">{props.all}</option>}
        {props.value && !known && <option value={props.value}>{label(props.value)}</option>}
        {props.options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
