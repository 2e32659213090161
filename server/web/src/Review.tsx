import { useEffect, useRef, useState } from 'preact/hooks';
import { get, post, type Merge, type MergeAccount, type Misfit } from './api';
import { useLoaded } from './load';
import { Chip, Name, Show, SourceLine } from './parts';
import { to } from './place';
import { label, percent, plural, range, sourceName, when, where } from './words';

/** The reviewer's queue: are these two one happening? */
export function Review({ version }: { version: number }) {
  const [done, setDone] = useState(0);
  const loaded = useLoaded((signal) => get<{ merges: Merge[]; misfits: Misfit[] }>('/api/review', {}, signal), [version, done]);
  return (
    <div class="review">
      <h1>Review</h1>
      <Show of={loaded}>
        {({ merges, misfits }) => (
          <>
            <Queue merges={merges} onDone={() => setDone(done + 1)} />
            <section>
              <h2>Figures that do not fit together <small>{misfits.length}</small></h2>
              {misfits.length === 0 && <p class="quiet">None.</p>}
              <ul class="plainlist">
                {misfits.map((misfit, i) => (
                  <li key={i} class="card">
                    <a href={to('incident', { id: misfit.incident })}>{label(misfit.type)} {misfit.incident.slice(0, 6)}</a>: a part is larger
                    than the whole. “{misfit.part.wording}” ({misfit.part.who},{' '}
                    {misfit.part.outlet ?? 'report'}) against “{misfit.total.wording}” ({misfit.total.outlet ?? 'report'})
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Show>
    </div>
  );
}

function Queue({ merges, onDone }: { merges: Merge[]; onDone: () => void }) {
  const [at, setAt] = useState(0);
  const [because, setBecause] = useState('');
  const [said, setSaid] = useState('');
  const reason = useRef<HTMLInputElement>(null);
  const merge = merges[Math.min(at, merges.length - 1)];
  const decide = (kind: 'same' | 'different') => {
    if (!merge) return;
    if (!because.trim()) {
      setSaid('Say why; it is kept with the decision.');
      reason.current?.focus();
      return;
    }
    const [one, other] = merge.accounts;
    post('/api/decisions', 'application/json', JSON.stringify({ kind, account: one.account, other: other.account, because })).then(
      () => {
        setSaid(kind === 'same' ? 'Joined.' : 'Kept apart.');
        setBecause('');
        onDone();
      },
      (problem: Error) => setSaid(problem.message),
    );
  };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if ((event.target as Element).closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!'jksdb'.includes(event.key)) return;
      event.preventDefault();
      if (event.key === 'j') setAt((n) => Math.min(merges.length - 1, n + 1));
      else if (event.key === 'k') setAt((n) => Math.max(0, n - 1));
      else if (event.key === 's') decide('same');
      else if (event.key === 'd') decide('different');
      else reason.current?.focus();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  });
  return (
    <section aria-label="Unsure merges">
      <h2>Unsure merges <small>{merges.length}</small></h2>
      <p role="status" class="small">{said}</p>
      {!merge ? (
        <p class="quiet">Nothing waits. Merges that matching is unsure of come here.</p>
      ) : (
        <>
          <p class="queuehead">
            <b>{Math.min(at, merges.length - 1) + 1} of {merges.length}</b>
            <Chip>{percent(merge.probability)} likely the same</Chip>
            <Chip kind={merge.joined ? 'on' : ''}>{merge.joined ? 'joined now' : 'apart now'}</Chip>
            <button onClick={() => setAt(Math.max(0, at - 1))} disabled={at === 0}>Previous <kbd>k</kbd></button>
            <button onClick={() => setAt(Math.min(merges.length - 1, at + 1))} disabled={at >= merges.length - 1}>Next <kbd>j</kbd></button>
          </p>
          <div class="pair">
            <Side account={merge.accounts[0]} other={merge.accounts[1]} />
            <Side account={merge.accounts[1]} other={merge.accounts[0]} />
          </div>
          <details>
            <summary>What speaks for and against</summary>
            <ul class="mono">{merge.because.map((line) => <li key={line}>{line}</li>)}</ul>
          </details>
          <div class="verdict">
            <label class="grow">
              <span>Because <kbd>b</kbd></span>
              <input ref={reason} value={because} onInput={(e) => setBecause(e.currentTarget.value)} placeholder="same street, same hour" autocomplete="off" />
            </label>
            <button class="main" onClick={() => decide('same')}>One incident <kbd>s</kbd></button>
            <button class="main other" onClick={() => decide('different')}>Two incidents <kbd>d</kbd></button>
          </div>
        </>
      )}
    </section>
  );
}

function Side({ account, other }: { account: MergeAccount; other: MergeAccount }) {
  const day = (one: MergeAccount) => (one.date ? when(one.date.earliest, one.date.latest, one.date.precision) : 'not known');
  const tolls = (one: MergeAccount) => one.casualties.map((figure) => `${range(figure.low, figure.high)} ${figure.who === 'all' ? '' : figure.who + ' '}${figure.harm}`).join(', ') || 'not stated';
  const line = (name: string, of: (one: MergeAccount) => string) => (
    <div class={of(account) === of(other) ? 'same' : 'differs'}>
      <dt>{name}</dt>
      <dd><Name>{of(account)}</Name></dd>
    </div>
  );
  return (
    <section class="card" aria-label={sourceName(account.outlet, account.title, account.id)}>
      <SourceLine source={account} />
      {account.title && account.outlet && <p class="title"><Name>{account.title}</Name></p>}
      <dl class="facts">
        {line('What', (one) => label(one.type))}
        {line('When', day)}
        {line('Where', (one) => where(one.place) || 'not known')}
        {line('Toll', tolls)}
      </dl>
      {account.sentences.map((sentence, i) => <blockquote key={i} dir="auto">{sentence}</blockquote>)}
      <p class="small"><a href={to('incident', { id: account.incident })}>incident {account.incident.slice(0, 6)}</a> · {plural(account.casualties.length, 'figure')}</p>
    </section>
  );
}
