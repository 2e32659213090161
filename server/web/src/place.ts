// Where in the page the reader is: all of it stands in the address, so that a link leads back to it.
import { useEffect, useState } from 'preact/hooks';

export interface Where {
  view: string;
  params: URLSearchParams;
}

export function here(): Where {
  const params = new URLSearchParams(location.search);
  return { view: params.get('view') ?? 'overview', params };
}

const MOVED = 'dateline-moved';

/** The address of a view. */
export function to(view: string, params: Record<string, string | null | undefined> = {}): string {
  const query = new URLSearchParams();
  if (view !== 'overview') query.set('view', view);
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const asked = query.toString();
  return asked ? `/?${asked}` : '/';
}

export function go(address: string, replace = false): void {
  if (address === location.pathname + location.search) return;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(MOVED));
}

/** Changes some parameters of the view at hand. */
export function set(changes: Record<string, string | null | undefined>, replace = true): void {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const asked = params.toString();
  go(asked ? `/?${asked}` : '/', replace);
}

export function useWhere(): Where {
  const [where, setWhere] = useState(here);
  useEffect(() => {
    const moved = () => setWhere(here());
    addEventListener('popstate', moved);
    addEventListener(MOVED, moved);
    return () => {
      removeEventListener('popstate', moved);
      removeEventListener(MOVED, moved);
    };
  }, []);
  return where;
}

/** Follows plain clicks on the page's own links without loading it again. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link.origin !== location.origin || link.pathname !== '/' || link.hasAttribute('download') || link.target) return;
  if (link.hash && link.search === location.search) return;
  event.preventDefault();
  go(link.pathname + link.search);
  scrollTo(0, 0);
}
