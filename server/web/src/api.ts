// What the server answers, as openapi.yaml has it. Offsets are code points into a report's text.

export type Span = [number, number];

export interface People {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** One row of the overview. */
export interface Row {
  id: string;
  type: string;
  earliest: string | null;
  latest: string | null;
  datePrecision: string | null;
  place: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  placePrecision: string | null;
  killedLow: number | null;
  killedBest: number | null;
  killedHigh: number | null;
  injuredBest: number | null;
  accounts: number;
  outlets: string[];
  actors: string[];
  groups: string[];
  disputed: boolean;
  retracted: boolean;
  reviewed: boolean;
  confidence: number;
}

export interface Told {
  account: string;
  report: string;
  outlet: string | null;
  published: string | null;
  standing: 'live' | 'copy' | 'corrected' | 'retracted' | 'earlier';
  spans?: Span[];
  titleSpans?: Span[];
}

export interface Named {
  name: string;
  kind?: string;
}

export interface Figure extends Told {
  harm: string;
  who: string;
  low: number | null;
  high: number | null;
  wording: string;
  rule?: string;
  attribution: Named | null;
}

export interface Claim extends Told {
  by: string;
  actor?: string | null;
  stance: string;
  via?: string | null;
}

export interface Party {
  names: string[];
  actor?: string | null;
  kind?: string;
  type?: string;
  certainty?: string;
  harm?: string;
  effect?: string;
  accounts?: string[];
  spans?: Span[];
  count?: { low: number | null; high: number | null } | null;
}

export interface Estimate extends People {
  rule: string;
  accounts: string[];
}

export interface Account {
  id: string;
  key: string;
  report: string;
  hash?: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  type: string;
  modality: string;
  trigger: { text: string; spans: Span[] };
  evidence: Span[];
  sentences: string[];
  confidence: number;
}

export interface Place {
  name?: string | null;
  names?: string[];
  site?: string | null;
  latitude?: number;
  longitude?: number;
  admin1?: string;
  country?: string;
  precision: string;
}

export interface Days {
  earliest: string | null;
  latest: string | null;
  precision: string;
  basis: string;
}

export interface Incident {
  incident: string;
  type: string;
  also: string[];
  category: string;
  codes: Record<string, string>;
  stage: string;
  disputed: boolean;
  retracted: boolean;
  reviewed: boolean;
  voices: number;
  date: Days | null;
  place: Place | null;
  outlets: string[];
  published: string | null;
  perpetrators?: Party[];
  actors?: Party[];
  targets?: Party[];
  recipients?: Party[];
  victims: Party[];
  weapons: Party[];
  casualties: Figure[];
  claims: Claim[];
  attributions: (Told & Party)[];
  denials: (Told & { whole: boolean; type: string; place?: Place })[];
  misfits: { part: { who: string; wording: string }; total: { wording: string } }[];
  estimate: Record<string, Estimate>;
  estimates: Record<string, Estimate[]>;
  confidence: number;
  accounts: Account[];
  decisions: Decision[];
  days: string[];
}

export interface Decision {
  number: number;
  kind?: string;
  field?: string;
  value?: string;
  because: string;
  author: string;
  at: string;
}

/** A report's line, as far as the page reads it. */
export interface Report {
  id: string;
  outcome: 'coded' | 'skipped';
  reason?: string;
  detail?: string;
  hash?: string;
  incidents?: string[];
  title: string | null;
  published: string | null;
  outlet: string | null;
  url?: string | null;
  text: string;
  events: ReportEvent[];
  aggregates: Finding[];
  statements: Finding[];
  warnings: Finding[];
  relations: Finding[];
  indicators: Finding[];
  places: { start: number; end: number; text: string; kind: string; country?: string; name: string }[];
  times: { start: number; end: number; text: string; value: string; type: string }[];
  quotations: { source: Span[] | null; cue: Span[] | null; content: Span[]; kind: string; speaker: string | null }[];
  actors: { id?: string; name: string; kind?: string; mentions: Span[] }[];
}

export interface ReportEvent {
  id: string;
  main: boolean;
  trigger: { text: string; spans: Span[] };
  type: string;
  also: string[];
  modality: string;
  date: (Days & { spans: Span[] }) | null;
  place: (Place & { spans: Span[] }) | null;
  perpetrators?: Party[];
  actors?: Party[];
  targets?: Party[];
  recipients?: Party[];
  victims: Party[];
  weapons: Party[];
  casualties: Figure[];
  claims: Claim[];
  evidence: Span[];
  confidence: number;
  reasons?: string[];
}

export interface Source {
  hash: string;
  id: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
}

export interface Finding {
  evidence: Span[];
  report: Source;
  words: string[];
  attribution?: Named | null;
  modality?: string;
  [field: string]: unknown;
}

export interface Actor {
  id: string;
  name: string;
  names: string[];
  kinds: { kind: string; from: string | null; until: string | null }[];
  parents: string[];
  country: string | null;
  means: string | null;
  incidents: number;
}

export interface MergeAccount extends Source {
  account: string;
  incident: string;
  type: string;
  date: Days | null;
  place: Place | null;
  casualties: Figure[];
  sentences: string[];
}

export interface Merge {
  id: string;
  probability: number;
  joined: boolean;
  accounts: [MergeAccount, MergeAccount];
  because: string[];
}

export interface Misfit {
  incident: string;
  type: string;
  part: { hash: string; outlet: string | null; who: string; harm: string; wording: string };
  total: { hash: string; outlet: string | null; wording: string };
}

export interface Codebook {
  types: { type: string; category: string }[];
  formats: string[];
  masked: boolean;
  version: string;
}

/** What the server says is wrong. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

const TOKEN = 'dateline-token';

export function setToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

function headers(type?: string): HeadersInit {
  const token = sessionStorage.getItem(TOKEN);
  return {
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(type ? { 'Content-Type': type } : {}),
  };
}

async function answer(response: Response): Promise<Response> {
  if (response.ok) return response;
  let detail = response.statusText;
  try {
    detail = ((await response.json()) as { detail?: string }).detail ?? detail;
  } catch {
    // No problem+json: the status must do.
  }
  throw new Problem(response.status, detail);
}

export type Params = Record<string, string | number | boolean | null | undefined>;

export function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) query.set(name, String(value));
  }
  const asked = query.toString();
  return asked ? `${path}?${asked}` : path;
}

export async function get<T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address(path, params), { headers: headers(), signal: signal ?? null });
  return (await (await answer(response)).json()) as T;
}

export async function post<T>(path: string, type: string, body: string | Blob, params: Params = {}): Promise<T> {
  const response = await fetch(address(path, params), { method: 'POST', headers: headers(type), body });
  return (await (await answer(response)).json()) as T;
}

/** Rows that begin alike are read several times faster than rows that are built up from nothing. */
const BLANK: Row = {
  id: '', type: '', earliest: null, latest: null, datePrecision: null, place: null, country: null, latitude: null,
  longitude: null, placePrecision: null, killedLow: null, killedBest: null, killedHigh: null, injuredBest: null, accounts: 0,
  outlets: [], actors: [], groups: [], disputed: false, retracted: false, reviewed: false, confidence: 0,
};

export async function overview(params: Params, signal?: AbortSignal): Promise<{ total: number; rows: Row[] }> {
  const all = await get<{ total: number; fields: (keyof Row)[]; rows: unknown[][] }>('/api/overview', params, signal);
  const rows = all.rows.map((values) => {
    const row = { ...BLANK };
    all.fields.forEach((field, i) => (row[field] = values[i] as never));
    return row;
  });
  return { total: all.total, rows };
}

/** Saves a file that the server streams. */
export async function download(path: string, params: Params, name: string): Promise<void> {
  const response = await answer(await fetch(address(path, params), { headers: headers() }));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Calls back with the ids of incidents that are new or changed, until stopped. */
export function listen(news: (incidents: string[]) => void): () => void {
  const stop = new AbortController();
  void follow(stop, news);
  return () => stop.abort();
}

const PAUSE_MS = 5000;

async function follow(stop: AbortController, news: (incidents: string[]) => void): Promise<void> {
  while (!stop.signal.aborted) {
    try {
      const response = await fetch('/api/events', { headers: headers(), signal: stop.signal });
      if (!response.ok || !response.body) return;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let held = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        held += value;
        const blocks = held.split('\n\n');
        held = blocks.pop() ?? '';
        for (const block of blocks) {
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data) news((JSON.parse(data) as { incidents: string[] }).incidents);
        }
      }
    } catch {
      if (stop.signal.aborted) return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
