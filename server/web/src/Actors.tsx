import cytoscape, { type Core } from 'cytoscape';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { get, type Actor, type Finding } from './api';
import { useLoaded } from './load';
import { Chip, Name, Show, SourceLine } from './parts';
import { set, to } from './place';
import { country, label, onDay, plural } from './words';

interface Side {
  name: string;
  actor?: string | null;
  kind: string;
}

const HOSTILE = new Set(['fights', 'opposes', 'threatens', 'attacks', 'leaves', 'disaffected-from', 'refuses']);

/** Who stands how to whom, as reports say it. */
export function Actors({ params, theme, version }: { params: URLSearchParams; theme: string; version: number }) {
  const loaded = useLoaded(
    async (signal) => {
      const [actors, relations] = await Promise.all([
        get<{ actors: Actor[] }>('/api/actors', {}, signal),
        get<{ findings: Finding[]; total: number }>('/api/relations', { limit: 1000 }, signal),
      ]);
      return { actors: actors.actors, relations: relations.findings, total: relations.total };
    },
    [version],
  );
  return (
    <div class="actorsview">
      <h1>Actors</h1>
      <Show of={loaded}>
        {({ actors, relations, total }) => (
          <Network actors={actors} relations={relations} total={total} chosen={params.get('id') ?? ''} theme={theme} />
        )}
      </Show>
    </div>
  );
}

const idOf = (side: Side) => side.actor ?? `“${side.name.toLowerCase()}”`;

function Network(props: { actors: Actor[]; relations: Finding[]; total: number; chosen: string; theme: string }) {
  const { actors, relations, chosen } = props;
  const box = useRef<HTMLDivElement>(null);
  const graph = useRef<Core | null>(null);
  const names = useMemo(() => new Map(actors.map((actor) => [actor.id, actor.name])), [actors]);
  const [kind, setKind] = useState('');
  const kinds = [...new Set(relations.map((one) => String(one['relation'])))].sort();
  const shown = useMemo(() => relations.filter((one) => !kind || one['relation'] === kind), [relations, kind]);
  useEffect(() => {
    if (!box.current) return;
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const nodes = new Map<string, { id: string; name: string; incidents: number; known: boolean }>();
    const edges = new Map<string, { id: string; source: string; target: string; relation: string; n: number }>();
    for (const one of shown) {
      const subject = one['subject'] as Side;
      const object = one['object'] as Side;
      for (const side of [subject, object]) {
        const id = idOf(side);
        const actor = actors.find((each) => each.id === side.actor);
        nodes.set(id, { id, name: actor?.name ?? side.name, incidents: actor?.incidents ?? 0, known: Boolean(side.actor) });
      }
      const key = `${idOf(subject)} ${String(one['relation'])} ${idOf(object)}`;
      const edge = edges.get(key);
      if (edge) edge.n++;
      else edges.set(key, { id: key, source: idOf(subject), target: idOf(object), relation: String(one['relation']), n: 1 });
    }
    const core = cytoscape({
      container: box.current,
      elements: [
        ...[...nodes.values()].map((data) => ({ data, classes: data.known ? 'known' : '' })),
        ...[...edges.values()].map((data) => ({ data: { ...data, label: label(data.relation).toLowerCase() }, classes: HOSTILE.has(data.relation) ? 'hostile' : '' })),
      ],
      style: [
        { selector: 'node', style: { label: 'data(name)', 'font-family': 'Noto Sans, sans-serif', 'font-size': 12, color: colour('--ink'), 'background-color': colour('--soft-mark'), width: 16, height: 16, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': '120px' } },
        { selector: 'node.known', style: { 'background-color': colour('--accent'), width: 'mapData(incidents, 0, 20, 18, 44)', height: 'mapData(incidents, 0, 20, 18, 44)' } },
        { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': colour('--map-chosen') } },
        { selector: 'edge', style: { width: 'mapData(n, 1, 10, 1.5, 5)', 'line-color': colour('--soft-mark'), 'target-arrow-color': colour('--soft-mark'), 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', label: 'data(label)', 'font-size': 10, 'font-family': 'Noto Sans, sans-serif', color: colour('--soft'), 'text-background-color': colour('--panel'), 'text-background-opacity': 0.9, 'text-background-padding': '2px' } },
        { selector: 'edge.hostile', style: { 'line-color': colour('--harm'), 'target-arrow-color': colour('--harm') } },
      ],
      layout: { name: 'circle' },
      maxZoom: 2.5,
    });
    // From a circle, not from chance: the same relations look the same.
    core.layout({ name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 900_000, idealEdgeLength: () => 130, edgeElasticity: () => 120, nodeOverlap: 40, componentSpacing: 120, gravity: 0.4, numIter: 2000, padding: 36 }).run();
    core.on('tap', 'node', (event) => set({ id: event.target.id() as string }, false));
    graph.current = core;
    return () => core.destroy();
  }, [shown, actors, props.theme]);
  useEffect(() => {
    graph.current?.nodes().removeClass('chosen');
    if (chosen) graph.current?.getElementById(chosen).addClass('chosen');
  }, [chosen, shown, props.theme]);
  const own = chosen ? shown.filter((one) => idOf(one['subject'] as Side) === chosen || idOf(one['object'] as Side) === chosen) : shown;
  const actor = actors.find((one) => one.id === chosen);
  return (
    <div class="three">
      <section class="card actorlist" aria-label="Actors of the directory">
        <h2>Directory</h2>
        <ul>
          {actors.map((one) => (
            <li key={one.id}>
              <a href={to('actors', { id: one.id })} aria-current={one.id === chosen ? 'true' : undefined}>
                <Name>{one.name}</Name> <small>{one.incidents}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="card network" aria-label="Network; the list of relations tells the same">
        <label class="over">
          <span class="hidden">Relation</span>
          <select value={kind} onChange={(e) => setKind(e.currentTarget.value)}>
            <option value="">All relations</option>
            {kinds.map((code) => <option key={code} value={code}>{label(code)}</option>)}
          </select>
        </label>
        {shown.length === 0 ? <p class="quiet pad">No report tells of relations.</p> : <div ref={box} class="graph" aria-hidden="true" />}
      </section>
      <section class="card" aria-label="Details">
        {actor ? <About actor={actor} names={names} /> : <h2>{chosen ? <Name>{chosen}</Name> : 'All relations'}</h2>}
        <p class="small soft">{plural(own.length, 'relation')}</p>
        <ul class="relations">
          {own.map((one, i) => (
            <li key={i}>
              <p>
                <Name>{(one['subject'] as Side).name}</Name> <Chip kind={HOSTILE.has(String(one['relation'])) ? 'warn' : 'on'}>{label(String(one['relation'])).toLowerCase()}</Chip>{' '}
                <Name>{(one['object'] as Side).name}</Name>
                {one['status'] !== 'ongoing' && <span class="soft small"> ({String(one['status'])})</span>}
              </p>
              {one.words.map((words, j) => <blockquote key={j} dir="auto">{words}</blockquote>)}
              <SourceLine source={one.report} at={one.evidence[0]} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function About({ actor, names }: { actor: Actor; names: Map<string, string> }) {
  return (
    <>
      <h2><Name>{actor.name}</Name></h2>
      {actor.means && <p>{actor.means}</p>}
      <dl class="facts">
        <div><dt>Also</dt><dd><Name>{actor.names.slice(1).join(', ') || '–'}</Name></dd></div>
        <div>
          <dt>Is</dt>
          <dd>
            {actor.kinds.map((one, i) => (
              <span key={i} class="block">
                {label(one.kind)}
                {(one.from || one.until) && <span class="soft small"> {one.from ? `from ${onDay(one.from)}` : ''} {one.until ? `until ${onDay(one.until)}` : ''}</span>}
              </span>
            ))}
          </dd>
        </div>
        {actor.parents.length > 0 && <div><dt>Part of</dt><dd>{actor.parents.map((id) => <a key={id} href={to('actors', { id })}>{names.get(id) ?? label(id)} </a>)}</dd></div>}
        {actor.country && <div><dt>Country</dt><dd>{country(actor.country)}</dd></div>}
        <div><dt>Incidents</dt><dd><a href={to('overview', { actor: actor.id, category: 'all' })}>{plural(actor.incidents, 'incident')}</a></dd></div>
      </dl>
    </>
  );
}
