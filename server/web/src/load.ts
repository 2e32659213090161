import { useEffect, useState } from 'preact/hooks';
import { Problem } from './api';

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'there'; value: T };

/** Loads again whenever one of the keys changes; what was there stays until the new is. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, keys: unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setLoaded({ state: 'there', value });
      },
      (e: unknown) => {
        if (!stop.signal.aborted)
          setLoaded({ state: 'failed', problem: e instanceof Problem ? e : new Problem(0, 'the server does not answer') });
      },
    );
    return () => stop.abort();
  }, keys);
  return loaded;
}
