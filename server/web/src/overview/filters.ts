// What of the loaded incidents is shown. The server chooses by category, day of knowledge and words; all else is chosen
// here, so that brushing answers at once.
import type { Params, Row } from '../api';

export interface Filters {
  category: string;
  retracted: boolean;
  asOf: string;
  text: string;
  actor: string;
  type: string;
  country: string;
  outlet: string;
  minKilled: number;
  reviewed: '' | 'yes' | 'no';
  since: string;
  until: string;
  sort: string;
}

export function read(params: URLSearchParams): Filters {
  const reviewed = params.get('reviewed');
  return {
    category: params.get('category') ?? 'violence',
    retracted: params.get('retracted') === 'true',
    asOf: params.get('as-of') ?? '',
    text: params.get('text') ?? '',
    actor: params.get('actor') ?? '',
    type: params.get('type') ?? '',
    country: params.get('country') ?? '',
    outlet: params.get('outlet') ?? '',
    minKilled: Number(params.get('min-killed') ?? 0) || 0,
    reviewed: reviewed === 'yes' || reviewed === 'no' ? reviewed : '',
    since: params.get('since') ?? '',
    until: params.get('until') ?? '',
    sort: params.get('sort') ?? 'latest',
  };
}

/** What the server is asked. */
export function asked(filters: Filters): Params {
  return { category: filters.category, retracted: filters.retracted, 'as-of': filters.asOf, text: filters.text };
}

/** What an export is asked; what only this page can choose by is left out. */
export function exported(filters: Filters): Params {
  return {
    category: filters.category,
    retracted: filters.retracted,
    'as-of': filters.asOf,
    actor: filters.actor,
    type: filters.type,
    country: filters.country,
    'min-killed': filters.minKilled || null,
    since: filters.since,
    until: filters.until,
  };
}

/** All but the days, which the histogram shows and changes. */
export function fits(row: Row, filters: Filters): boolean {
  return (
    (!filters.actor || row.actors.includes(filters.actor) || row.groups.includes(filters.actor)) &&
    (!filters.type || row.type === filters.type) &&
    (!filters.country || row.country === filters.country) &&
    (!filters.outlet || row.outlets.includes(filters.outlet)) &&
    (!filters.minKilled || (row.killedLow ?? 0) >= filters.minKilled) &&
    (!filters.reviewed || row.reviewed === (filters.reviewed === 'yes'))
  );
}

export function fitsDays(row: Row, filters: Filters): boolean {
  const first = row.earliest ?? row.latest;
  const last = row.latest ?? row.earliest;
  if (!filters.since && !filters.until) return true;
  if (!first || !last) return false;
  return (!filters.since || last >= filters.since) && (!filters.until || first <= filters.until);
}

export function sorted(rows: Row[], sort: string): Row[] {
  const day = (row: Row) => row.latest ?? row.earliest ?? '';
  switch (sort) {
    case 'earliest':
      return [...rows].sort((a, b) => (day(a) || '9').localeCompare(day(b) || '9'));
    case 'deadliest':
      return [...rows].sort((a, b) => (b.killedBest ?? b.killedLow ?? -1) - (a.killedBest ?? a.killedLow ?? -1));
    case 'most-told':
      return [...rows].sort((a, b) => b.accounts - a.accounts);
    default:
      return rows;
  }
}

/** The values of a field with how many incidents have each, the most frequent first. */
export function values(rows: Row[], of: (row: Row) => (string | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of once(of(row))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

function once<T>(values: T[]): Iterable<T> {
  return values.length > 1 ? new Set(values) : values;
}
