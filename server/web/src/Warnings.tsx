import { get, type Finding, type Span } from './api';
import { useLoaded } from './load';
import { Chip, Name, Show, SourceLine } from './parts';
import { to } from './place';
import { onDay, plural } from './words';

interface Page {
  total: number;
  complete: boolean;
  findings: Finding[];
}

interface Horizon {
  from: string | null;
  to: string | null;
  wording: string;
  open: boolean;
}

const COLUMNS = ['Still due', 'Past due', 'Without a last day'] as const;

/** Warnings by the day until which they hold, with what happened since. */
export function Warnings({ version }: { version: number }) {
  const loaded = useLoaded((signal) => get<Page>('/api/warnings', { limit: 500 }, signal), [version]);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div class="boardview">
      <h1>Warnings</h1>
      <Show of={loaded}>
        {({ findings, total }) => (
          <>
            <p class="soft">{plural(total, 'warning')} that somebody gave about others. Each stands with its words.</p>
            <div class="board">
              {COLUMNS.map((column) => {
                const some = findings
                  .filter((one) => columnOf(one, today) === column)
                  .sort((a, b) => due(a).localeCompare(due(b)));
                return (
                  <section key={column} aria-label={column}>
                    <h2>{column} <small>{some.length}</small></h2>
                    {some.length === 0 && <p class="quiet">None.</p>}
                    {some.map((warning, i) => <Warning key={i} warning={warning} />)}
                  </section>
                );
              })}
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

function due(warning: Finding): string {
  return (warning['due'] as string | null) ?? (warning['horizon'] as Horizon | null)?.to ?? '';
}

function columnOf(warning: Finding, today: string): (typeof COLUMNS)[number] {
  const day = due(warning);
  return !day ? 'Without a last day' : day < today ? 'Past due' : 'Still due';
}

function Warning({ warning }: { warning: Finding }) {
  const horizon = warning['horizon'] as Horizon | null;
  const subject = warning['subject'] as string | null;
  const since = warning.report.published;
  const until = due(warning);
  return (
    <article class="card">
      <p>
        <b><Name>{String(warning['issuer'])}</Name></b>: {subject ? <Name>{subject}</Name> : 'it'} {String(warning['modality'])}{' '}
        <Name>{String(warning['threat'])}</Name>
      </p>
      <p class="chips">
        {horizon && <Chip>{horizon.wording}</Chip>}
        {until && <Chip kind="on">until {onDay(until)}</Chip>}
        {warning['probability'] ? <Chip>{String(warning['probability'])}</Chip> : null}
      </p>
      {warning.words.map((words, i) => <blockquote key={i} dir="auto">{words}</blockquote>)}
      {subject && since && <Since subject={subject} since={since} until={until} />}
      <SourceLine source={warning.report} at={warning.evidence[0] as Span | undefined} />
    </article>
  );
}

function Since({ subject, since, until }: { subject: string; since: string; until: string }) {
  const found = useLoaded(
    (signal) => get<{ total: number }>('/api/incidents', { actor: subject, since, until, limit: 1 }, signal),
    [subject, since, until],
  );
  if (found.state !== 'there') return null;
  return (
    <p class="small">
      {found.value.total === 0 ? (
        <span class="soft">No stored violence by “{subject}” since.</span>
      ) : (
        <a href={to('overview', { since, until, actor: subject })}>{plural(found.value.total, 'incident')} by “{subject}” since</a>
      )}
    </p>
  );
}
