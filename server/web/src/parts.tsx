import type { ComponentChildren } from 'preact';
import { Problem, setToken, type Source } from './api';
import { to } from './place';
import type { Loaded } from './load';
import { onDay, sourceName } from './words';

/** Shows what was loaded, or that it is not there yet, or why not. */
export function Show<T>(props: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  switch (props.of.state) {
    case 'loading':
      return (
        <p class="quiet pad" role="status">
          Loading …
        </p>
      );
    case 'failed':
      return <Failed problem={props.of.problem} />;
    case 'there':
      return <>{props.children(props.of.value)}</>;
  }
}

export function Failed({ problem }: { problem: Problem }) {
  if (problem.status === 401) return <Who />;
  return (
    <section class="sheet" role="alert">
      <h1>{problem.status === 404 ? 'Not found' : 'That did not work'}</h1>
      <p>{problem.message}</p>
      <p>
        <a href="/">All incidents</a>
      </p>
    </section>
  );
}

function Who() {
  return (
    <section class="sheet narrow">
      <h1>Who asks?</h1>
      <p>This server wants a token. It is kept in this tab alone.</p>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          setToken(new FormData(e.currentTarget as HTMLFormElement).get('token') as string);
          location.reload();
        }}
      >
        <label>
          Token <input name="token" type="password" autocomplete="off" required />
        </label>{' '}
        <button class="main">Go on</button>
      </form>
    </section>
  );
}

export function Chip(props: { kind?: string; children: ComponentChildren; title?: string }) {
  return (
    <span class={`chip ${props.kind ?? ''}`} title={props.title}>
      {props.children}
    </span>
  );
}

/** Names of any script, in their own direction. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

export function SourceLine({ source, at }: { source: Source; at?: [number, number] | undefined }) {
  return (
    <a class="source" href={to('report', { hash: source.hash, at: at ? at.join('-') : null })}>
      <Name>{sourceName(source.outlet, source.title, source.id)}</Name>
      {source.published && <time dateTime={source.published}>{onDay(source.published)}</time>}
    </a>
  );
}
