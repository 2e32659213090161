import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { get, post, type Codebook, type Report } from '../api';
import { useLoaded } from '../load';
import { Name, Show } from '../parts';
import { to } from '../place';
import { label, onDay, plural, sourceName } from '../words';
import { pieces } from './points';
import { LAYERS, marks, values, type Layer } from './values';

export function ReaderView({ params, codebook }: { params: URLSearchParams; codebook: Codebook }) {
  const hash = params.get('hash');
  return hash ? <Stored hash={hash} at={params.get('at')} codebook={codebook} /> : <Paste codebook={codebook} />;
}

function Stored({ hash, at, codebook }: { hash: string; at: string | null; codebook: Codebook }) {
  const loaded = useLoaded((signal) => get<Report>(`/api/reports/${encodeURIComponent(hash)}`, {}, signal), [hash]);
  return <Show of={loaded}>{(report) => <Reader report={report} at={at} codebook={codebook} />}</Show>;
}

/** A text or document of the reader's own, coded while they wait; it is stored only when they say so. */
function Paste({ codebook }: { codebook: Codebook }) {
  const [read, setRead] = useState<Report[] | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const send = (path: string) => {
    const data = new FormData(form.current!);
    const text = String(data.get('text') ?? '');
    if (!file && !text.trim()) return;
    const isPage = /^\s*<(!doctype|html)/i.test(text);
    // what a file is, the server tells by its bytes
    const type = file ? 'application/octet-stream' : isPage ? 'text/html' : 'text/plain';
    setBusy(true);
    setSaid('');
    const told = { title: String(data.get('title') ?? ''), published: String(data.get('published') ?? ''), outlet: String(data.get('outlet') ?? '') };
    post<{ reports: (Report & { incidents?: string[] })[] }>(path, type, file ?? text, told)
      .then(
        ({ reports }) => {
          if (path === '/api/read') setRead(reports);
          else setSaid(outcomes(reports));
        },
        (problem: Error) => setSaid(problem.message),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div class="paste">
      <section class="sheet">
        <h1>Read a text</h1>
        <p class="soft">Paste a report, or choose a file. It is coded on this machine{codebook.masked ? '; names of private persons are masked' : ''}, and nothing is stored unless you say so.</p>
        <form
          ref={form}
          onSubmit={(e) => {
            e.preventDefault();
            send('/api/read');
          }}
        >
          <label class="block">
            <span>Report</span>
            <textarea name="text" rows={10} required={!file} dir="auto" placeholder="The report’s text, or a page’s HTML" />
          </label>
          <label class="block">
            <span>Or a file: PDF, DOCX, RTF, ODT, HTML or text; of a news database’s export each article is read</span>
            <input type="file" accept=".pdf,.docx,.rtf,.odt,.doc,.html,.htm,.txt" onChange={(e) => setFile(e.currentTarget.files?.[0] ?? null)} />
          </label>
          <div class="fields">
            <label class="grow"><span>Headline (if apart)</span><input name="title" autocomplete="off" /></label>
            <label><span>Published</span><input name="published" type="date" /></label>
            <label><span>Outlet</span><input name="outlet" autocomplete="off" /></label>
          </div>
          <p class="acts">
            <button class="main" disabled={busy}>{busy ? 'Reading …' : 'Read it'}</button>
            {read && <button type="button" onClick={() => send('/api/reports')} disabled={busy}>Store it</button>}
            <span role="status" class="small">{said}</span>
          </p>
        </form>
      </section>
      {read?.map((report) => <Reader key={report.id} report={report} at={null} codebook={codebook} />)}
    </div>
  );
}

/** "Stored: 2 incidents", one part for each outcome. */
function outcomes(reports: { outcome: string; incidents?: string[] }[]) {
  const kinds = [...new Set(reports.map((report) => report.outcome))];
  return kinds
    .map((kind) => {
      const those = reports.filter((report) => report.outcome === kind);
      const incidents = new Set(those.flatMap((report) => report.incidents ?? [])).size;
      return `${those.length > 1 ? `${those.length} ` : ''}${label(kind)}${kind === 'skipped' ? '' : `: ${plural(incidents, 'incident')}`}`;
    })
    .join(' · ');
}

function Reader({ report, at, codebook }: { report: Report; at: string | null; codebook: Codebook }) {
  const [on, setOn] = useState<Set<Layer>>(new Set(['events', 'figures']));
  const [chosen, setChosen] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const all = useMemo(() => (report.outcome === 'coded' ? values(report) : []), [report]);
  const cut = useMemo(
    () => (report.outcome === 'coded' ? pieces(report.text, [...marks(report, all, on), ...asked(at)]) : []),
    [report, all, on, at],
  );
  useEffect(() => {
    box.current?.querySelector('mark.asked')?.scrollIntoView({ block: 'center' });
  }, [at, report]);
  if (report.outcome === 'skipped')
    return (
      <section class="sheet">
        <h2>This text is not coded</h2>
        <p>{label(report.reason)}: {report.detail}</p>
      </section>
    );
  const counts = Object.fromEntries(LAYERS.map((layer) => [layer, all.filter((value) => value.layer === layer).length]));
  const choose = (i: number) => {
    setChosen(i);
    const value = all[i]!;
    if (!on.has(value.layer)) setOn(new Set([...on, value.layer]));
    requestAnimationFrame(() =>
      requestAnimationFrame(() => box.current?.querySelector(`[data-values~="${i}"]`)?.scrollIntoView({ block: 'center' })),
    );
  };
  const groups = [...new Set(all.map((value) => value.group))];
  return (
    <article class="reader">
      <header class="headline">
        <p class="crumb"><a href={to('overview')}>Incidents</a> <span aria-hidden="true">/</span> report</p>
        <h1><Name>{report.title ?? sourceName(report.outlet, null, report.id)}</Name></h1>
        <p class="lead soft">
          {[report.outlet, report.published ? onDay(report.published) : 'no day of publication', plural(report.events.length, 'event')].filter(Boolean).join(' · ')}
          {report.incidents?.map((id) => (
            <> · <a key={id} href={to('incident', { id })}>incident {id.slice(0, 6)}</a></>
          ))}
        </p>
      </header>
      <div class="layers" role="group" aria-label="Layers">
        {LAYERS.map((layer) => (
          <label key={layer} class={`layer l-${layer}`}>
            <input
              type="checkbox"
              checked={on.has(layer)}
              onChange={(e) => {
                const next = new Set(on);
                if (e.currentTarget.checked) next.add(layer);
                else next.delete(layer);
                setOn(next);
              }}
            />
            <span>{layer === 'other' ? 'Sides, warnings, need' : label(layer)} <small>{counts[layer]}</small></span>
          </label>
        ))}
      </div>
      <div class="two">
        <div
          class="text"
          ref={box}
          dir="auto"
          onClick={(e) => {
            const numbers = (e.target as Element).closest('[data-values]')?.getAttribute('data-values')?.split(' ');
            const number = numbers?.at(-1);
            if (!number) return;
            setChosen(Number(number));
            document.getElementById(`value-${number}`)?.scrollIntoView({ block: 'nearest' });
          }}
        >
          {cut.map((piece) => {
            if (piece.marks.length === 0) return piece.text;
            const kinds = [...new Set(piece.marks.map((mark) => mark.kind))];
            const numbers = [...new Set(piece.marks.flatMap((mark) => (mark.value === undefined ? [] : [mark.value])))];
            const isChosen = chosen !== null && numbers.includes(chosen);
            return (
              <mark key={piece.start} class={`${kinds.join(' ')} ${isChosen ? 'chosen' : ''}`} data-values={numbers.join(' ') || undefined}>
                {piece.text}
              </mark>
            );
          })}
        </div>
        <div class="values" role="region" aria-label="Values" tabIndex={0}>
          {all.length === 0 && <p class="quiet">This report attests nothing that the codebook knows.</p>}
          {groups.map((group) => (
            <section key={group}>
              <h2>{group}</h2>
              <ul>
                {all.map((value, i) =>
                  value.group === group ? (
                    <li key={i}>
                      <button id={`value-${i}`} class={`value l-${value.layer}`} aria-pressed={chosen === i} onClick={() => choose(i)}>
                        <span class="name"><Name>{value.name}</Name></span> <Name>{value.text}</Name>
                      </button>
                    </li>
                  ) : null,
                )}
              </ul>
            </section>
          ))}
        </div>
      </div>
      {codebook.masked && /█/.test(report.text) && <p class="small soft">█ stands for the name of a private person.</p>}
    </article>
  );
}

function asked(at: string | null) {
  const found = /^(\d+)-(\d+)$/.exec(at ?? '');
  return found ? [{ span: [Number(found[1]), Number(found[2])] as [number, number], kind: 'asked' }] : [];
}

