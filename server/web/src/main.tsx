import './style.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Later } from './Later';
import { get, listen, type Codebook } from './api';
import { Need } from './Need';
import { IncidentView } from './incident/IncidentView';
import { Overview } from './overview/Overview';
import { ReaderView } from './report/ReaderView';
import { Review } from './Review';
import { Search } from './Search';
import { Failed } from './parts';
import { followLinks, go, to, useWhere } from './place';
import { useLoaded } from './load';
import { plural } from './words';
import { Warnings } from './Warnings';

const VIEWS: [string, string][] = [
  ['overview', 'Incidents'],
  ['actors', 'Actors'],
  ['warnings', 'Warnings'],
  ['need', 'Need'],
  ['review', 'Review'],
  ['read', 'Read a text'],
];

type Theme = 'light' | 'dark';

function useTheme(): [Theme, () => void] {
  const kept = localStorage.getItem('dateline-theme') as Theme | null;
  const [theme, setTheme] = useState<Theme>(
    kept ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  );
  document.documentElement.dataset['theme'] = theme;
  return [
    theme,
    () => {
      const other = theme === 'dark' ? 'light' : 'dark';
      localStorage.setItem('dateline-theme', other);
      setTheme(other);
    },
  ];
}

function Page() {
  const { view, params } = useWhere();
  const [theme, turn] = useTheme();
  const codebook = useLoaded((signal) => get<Codebook>('/api/codebook', {}, signal), []);
  const [news, setNews] = useState<string[]>([]);
  const [version, setVersion] = useState(0);
  const main = useRef<HTMLElement>(null);
  useEffect(() => listen((ids) => setNews((known) => [...new Set([...known, ...ids])])), []);
  useEffect(() => {
    const name = VIEWS.find(([code]) => code === view)?.[1] ?? view;
    document.title = `${name.charAt(0).toUpperCase()}${name.slice(1)} · Dateline`;
  }, [view]);
  if (codebook.state === 'failed') return <Failed problem={codebook.problem} />;
  const shown = view === 'incident' || view === 'report' || view === 'search' ? '' : view;
  return (
    <div class="app" onClick={followLinks as never}>
      <a class="skip" href="#main" onClick={(e) => { e.preventDefault(); main.current?.focus(); }}>
        Skip to content
      </a>
      <header class="bar">
        <a class="brand" href="/">
          <img src="/mark.svg" alt="" width="22" height="22" />
          Dateline
        </a>
        <nav aria-label="Views">
          {VIEWS.map(([code, name]) => (
            <a key={code} href={to(code)} aria-current={shown === code ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <form
          class="find"
          role="search"
          onSubmit={(e) => {
            e.preventDefault();
            const words = new FormData(e.currentTarget as HTMLFormElement).get('q') as string;
            if (words.trim()) go(to('search', { q: words.trim() }));
          }}
        >
          <input type="search" name="q" aria-label="Search in reports" placeholder="Search in reports" />
        </form>
        <button class="plain" onClick={turn} aria-label={theme === 'dark' ? 'Light colours' : 'Dark colours'}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
        </button>
      </header>
      {news.length > 0 && (
        <p class="news" role="status">
          {plural(news.length, 'incident')} new or changed.{' '}
          <button
            class="link"
            onClick={() => {
              setNews([]);
              setVersion(version + 1);
            }}
          >
            Show
          </button>
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1} class={`view-${view}`}>
        <View key={view} view={view} params={params} theme={theme} version={version} codebook={codebook.state === 'there' ? codebook.value : null} />
      </main>
    </div>
  );
}

function View(props: { view: string; params: URLSearchParams; theme: Theme; version: number; codebook: Codebook | null }) {
  const { view, params, theme, version, codebook } = props;
  // The overview asks for its incidents at once.
  if (view === 'overview') return <Overview params={params} theme={theme} version={version} formats={codebook?.formats ?? []} />;
  if (!codebook) return null;
  switch (view) {
    case 'incident':
      return <IncidentView id={params.get('id') ?? ''} params={params} theme={theme} version={version} codebook={codebook} />;
    case 'report':
    case 'read':
      return <ReaderView params={params} codebook={codebook} />;
    case 'actors':
      return <Later load={() => import('./Actors').then((file) => file.Actors)} params={params} theme={theme} version={version} />;
    case 'warnings':
      return <Warnings version={version} />;
    case 'need':
      return <Need version={version} />;
    case 'review':
      return <Review version={version} />;
    case 'search':
      return <Search words={params.get('q') ?? ''} />;
    default:
      return (
        <section class="sheet">
          <h1>There is no such view</h1>
          <p>
            <a href="/">All incidents</a>
          </p>
        </section>
      );
  }
}

render(<Page />, document.getElementById('page')!);
