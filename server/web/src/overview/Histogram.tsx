import { useMemo, useRef, useState } from 'preact/hooks';
import type { Row } from '../api';
import { useWidth } from '../width';
import { count, onDay, plural } from '../words';

const HEIGHT = 92;
const AXIS = 20;
const DAY_MS = 86_400_000;
/** Bins are the smallest of these that give no more bars than fit. */
const BIN_DAYS = [1, 7, 30.44, 91.31, 365.25, 1826.25];
const LEAST_BAR = 5;

const toDay = (iso: string) => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
const toIso = (day: number) => new Date(Math.round(day) * DAY_MS).toISOString().slice(0, 10);

/** Incidents over time; a stretch can be drawn with the mouse or set with the keyboard. */
export function Histogram(props: {
  rows: Row[];
  since: string;
  until: string;
  onBrush: (since: string, until: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  // What the pointer draws is kept apart from what is shown: it moves faster than the page.
  const drawing = useRef<[number, number] | null>(null);
  const [drawn, show] = useState<[number, number] | null>(null);
  const draw = (stretch: [number, number] | null) => {
    drawing.current = stretch;
    show(stretch);
  };
  const bins = useMemo(() => binned(props.rows, width), [props.rows, width]);
  if (!bins) return <div class="histogram quiet" ref={box}>No days are known.</div>;
  const { first, last, size, bars, most } = bins;
  const x = (day: number) => ((day - first) / (last - first)) * width;
  const dayAt = (px: number) => Math.min(last - 1, Math.max(first, first + (px / width) * (last - first)));
  const from = drawn ? Math.min(...drawn) : props.since ? toDay(props.since) : null;
  const until = drawn ? Math.max(...drawn) : props.until ? toDay(props.until) : null;
  const place = (event: PointerEvent) => dayAt(event.clientX - box.current!.getBoundingClientRect().left);
  const snap = (day: number) => first + Math.floor((day - first) / size) * size;

  const finish = () => {
    if (!drawing.current) return;
    const [a, b] = [Math.min(...drawing.current), Math.max(...drawing.current)];
    draw(null);
    if (b - a < size / 4 && (props.since || props.until)) props.onBrush('', '');
    else props.onBrush(toIso(Math.ceil(snap(a))), toIso(Math.ceil(snap(b) + size) - 1));
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -size : event.key === 'ArrowRight' ? size : 0;
    if (event.key === 'Escape') props.onBrush('', '');
    if (!step) return;
    event.preventDefault();
    const start = from ?? first;
    const end = until ?? last - 1;
    if (event.shiftKey) props.onBrush(toIso(start), toIso(Math.min(last - 1, Math.max(start, end + step))));
    else {
      const span = end - start;
      const moved = Math.min(last - 1 - span, Math.max(first, start + step));
      props.onBrush(toIso(moved), toIso(moved + span));
    }
  };
  const chosen = from !== null || until !== null;
  return (
    <div class="histogram" ref={box}>
      <svg
        width={width}
        height={HEIGHT}
        role="application"
        tabindex={0}
        aria-label={`Incidents over time, ${onDay(toIso(first))} to ${onDay(toIso(last - 1))}. ${
          chosen ? `Chosen: ${onDay(toIso(from ?? first))} to ${onDay(toIso(until ?? last - 1))}. ` : ''
        }Arrow keys move the chosen stretch, with shift its end, escape clears it.`}
        onPointerDown={(e) => {
          if (e.button !== 0) return;
          (e.currentTarget as Element).setPointerCapture(e.pointerId);
          const at = place(e);
          draw([at, at]);
        }}
        onPointerMove={(e) => drawing.current && draw([drawing.current[0], place(e)])}
        onPointerUp={finish}
        onPointerCancel={() => draw(null)}
        onKeyDown={key}
      >
        {bars.map((bar) => {
          const height = Math.max(1.5, (bar.incidents / most) * (HEIGHT - AXIS - 15));
          const inside = !chosen || ((from === null || bar.day + size > from) && (until === null || bar.day <= until));
          return (
            <rect
              key={bar.day}
              class={inside ? 'bar in' : 'bar'}
              x={x(bar.day) + 0.5}
              y={HEIGHT - AXIS - height}
              width={Math.max(2, x(bar.day + size) - x(bar.day) - 1)}
              height={height}
            >
              <title>
                {onDay(toIso(bar.day))}: {plural(bar.incidents, 'incident')}
              </title>
            </rect>
          );
        })}
        <line class="axis" x1={0} x2={width} y1={HEIGHT - AXIS + 0.5} y2={HEIGHT - AXIS + 0.5} />
        {ticks(first, last, width).map((tick) => (
          <text key={tick.day} class="tick" x={x(tick.day)} y={HEIGHT - 5}>
            {tick.name}
          </text>
        ))}
        <text class="tick most" x={width - 4} y={10}>
          {count(most)}
        </text>
        {chosen && (
          <rect
            class="brush"
            x={x(from ?? first)}
            y={0}
            width={Math.max(2, x((until ?? last - 1) + 1) - x(from ?? first))}
            height={HEIGHT - AXIS}
          />
        )}
      </svg>
    </div>
  );
}

function binned(rows: Row[], width: number) {
  const days = rows.flatMap((row) => (row.latest ?? row.earliest ? [toDay((row.latest ?? row.earliest)!)] : []));
  if (days.length === 0 || width === 0) return null;
  let low = Infinity;
  let high = -Infinity;
  for (const day of days) {
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  const most = Math.max(10, Math.floor(width / LEAST_BAR));
  const size = BIN_DAYS.find((bin) => (high - low + 1) / bin <= most) ?? BIN_DAYS.at(-1)!;
  const pad = Math.max(size, (high - low) * 0.01);
  const first = Math.floor(low - pad);
  const last = Math.ceil(high + 1 + pad);
  const counts = new Map<number, number>();
  for (const day of days) {
    const bin = Math.floor((day - first) / size);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const bars = [...counts].map(([bin, incidents]) => ({ day: first + bin * size, incidents }));
  return { first, last, size, bars, most: Math.max(...bars.map((bar) => bar.incidents)) };
}

function ticks(first: number, last: number, width: number): { day: number; name: string }[] {
  const all: { day: number; name: string }[] = [];
  const years = (last - first) / 365.25;
  const room = Math.max(2, Math.floor(width / 90));
  const from = new Date(first * DAY_MS);
  if (years > 2) {
    const step = Math.ceil(years / room);
    for (let year = from.getUTCFullYear() + 1; ; year++) {
      const day = Date.UTC(year, 0, 1) / DAY_MS;
      if (day > last - (last - first) * 0.03) break;
      if (year % step === 0) all.push({ day, name: String(year) });
    }
    return all;
  }
  const step = Math.max(1, Math.ceil((years * 12) / room));
  for (let month = from.getUTCMonth() + 1; ; month++) {
    const date = new Date(Date.UTC(from.getUTCFullYear(), month, 1));
    const day = date.getTime() / DAY_MS;
    if (day > last - (last - first) * 0.03) break;
    if (month % step === 0)
      all.push({ day, name: date.toLocaleDateString(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' }) });
  }
  return all;
}
