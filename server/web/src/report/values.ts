// All that a report attests as one list of values, each with the words that support it.
import type { Figure, Finding, Party, Report, Span } from '../api';
import { country, label, range, when } from '../words';
import type { Mark } from './points';

export const LAYERS = ['events', 'figures', 'actors', 'places', 'times', 'quotations', 'other'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Value {
  layer: Layer;
  group: string;
  name: string;
  text: string;
  spans: Span[];
}

export function values(report: Report): Value[] {
  const all: Value[] = [];
  const add = (layer: Layer, group: string, name: string, text: string, spans: Span[] | null | undefined) => {
    if (spans && spans.length > 0) all.push({ layer, group, name, text, spans });
  };
  for (const event of report.events) {
    const group = `${label(event.type)}${event.main ? ' (main)' : ''}`;
    add('events', group, 'Happening', event.trigger.text, event.trigger.spans);
    if (event.date) add('events', group, 'When', when(event.date.earliest, event.date.latest, event.date.precision), event.date.spans);
    if (event.place)
      add('events', group, 'Where', [event.place.site, event.place.name, country(event.place.country)].filter(Boolean).join(', '), event.place.spans);
    parties(event.perpetrators ?? event.actors, 'By', group, add);
    parties(event.targets ?? event.recipients, 'Against', group, add);
    parties(event.victims, 'Victim', group, add);
    parties(event.weapons, 'With', group, add);
    for (const figure of event.casualties) add('figures', group, label(figure.harm), toll(figure), figure.spans);
    for (const claim of event.claims) add('events', group, label(claim.stance), claim.by, claim.spans);
  }
  for (const one of report.aggregates) add('figures', 'In sum', label(String(one['what'] ?? 'sum')), String(one['wording'] ?? ''), one.evidence);
  for (const one of report.warnings)
    add('other', 'Warnings', String(one['issuer'] ?? ''), `${one['modality'] ?? ''} ${one['threat'] ?? ''}`.trim(), one.evidence);
  for (const one of report.relations) add('other', 'Sides', label(String(one['relation'])), sides(one), one.evidence);
  for (const one of report.indicators) add('other', 'Need', label(String(one['indicator'])), String(one['wording'] ?? ''), one.evidence);
  for (const one of report.statements)
    add('other', 'Statements', String(one['speaker'] ?? ''), label(String(one['kind'])), content(one));
  for (const actor of report.actors) add('actors', 'Actors', actor.name, label(actor.kind ?? ''), actor.mentions);
  for (const [name, spans] of together(report.places)) add('places', 'Places', name, '', spans);
  for (const time of report.times) add('times', 'Times', time.text, time.value, [[time.start, time.end]]);
  for (const one of report.quotations)
    add('quotations', 'Quotations', one.speaker ?? 'somebody', label(one.kind), one.content);
  return all;
}

function parties(
  all: Party[] | undefined,
  name: string,
  group: string,
  add: (layer: Layer, group: string, name: string, text: string, spans: Span[] | undefined) => void,
) {
  for (const party of all ?? []) add('events', group, name, party.names[0] ?? label(party.type), party.spans);
}

function toll(figure: Figure): string {
  return `${range(figure.low, figure.high)}${figure.who === 'all' ? '' : ` ${figure.who}`}`;
}

export function sides(relation: Finding): string {
  const party = (side: unknown) => (side as { name?: string } | null)?.name ?? '?';
  return `${party(relation['subject'])} → ${party(relation['object'])}`;
}

function content(statement: Finding): Span[] {
  const span = statement['content'] as Span | null | undefined;
  return span ? [span] : statement.evidence;
}

function together(places: Report['places']): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const place of places) {
    const name = place.country && place.country !== place.name ? `${place.name || place.text}, ${country(place.country)}` : place.name || place.text;
    found.set(name, [...(found.get(name) ?? []), [place.start, place.end]]);
  }
  return found;
}

/** Marks of the layers that are on; each knows its value. */
export function marks(report: Report, all: Value[], on: Set<Layer>): Mark[] {
  const found: Mark[] = [];
  if (on.has('events'))
    for (const event of report.events) for (const span of event.evidence) found.push({ span, kind: 'evidence' });
  all.forEach((value, i) => {
    if (on.has(value.layer)) for (const span of value.spans) found.push({ span, kind: `l-${value.layer}`, value: i });
  });
  return found;
}
