import type { ComponentType } from 'preact';
import { useLoaded } from './load';
import { Show } from './parts';

/** A part of the page whose code is fetched when it is first wanted. */
export function Later<P extends object>(props: P & { load: () => Promise<ComponentType<P>> }) {
  const { load, ...rest } = props;
  // In a holder: a component is a function, which a state would call.
  const part = useLoaded(async () => ({ Part: await load() }), []);
  return <Show of={part}>{({ Part }) => <Part {...(rest as unknown as P)} />}</Show>;
}
