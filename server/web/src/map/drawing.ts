// Draws the map's first view with the browser's own means, as the map library draws it: the same place, marks, colours.
import type { Row } from '../api';
import { spreadKm } from '../words';
import {
  BORDER, BORDERS_UNTIL, bounds, CLUSTER, colours, FIT, killed, KM, NOWHERE, POINT, TOGETHER, WORLD, type Bounds, type Steps,
} from './ground';
import type { Land } from './land';

/** Where the view stands: the world's width and the view's middle in px of the world. */
export interface View {
  zoom: number;
  world: number;
  x: number;
  y: number;
}

/** Incidents that lie together, in px of the view; a lone one has its row. */
export interface Mark {
  x: number;
  y: number;
  incidents: number;
  row: Row | null;
}

/** The latitude at which a square world ends. */
const EDGE = 85.0511;

/** Web Mercator, of a world that is 1 wide. */
function east(longitude: number): number {
  return longitude / 360 + 0.5;
}

function south(latitude: number): number {
  const sine = Math.sin((Math.max(-EDGE, Math.min(EDGE, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Around what is shown, and never beyond the poles. */
export function fitted(around: Bounds | null, width: number, height: number): View {
  let { zoom } = NOWHERE;
  let [x, y] = [east(NOWHERE.center[0]), south(NOWHERE.center[1])];
  if (around) {
    const [left, right, top, bottom] = [east(around[0]), east(around[2]), south(around[3]), south(around[1])];
    const room = (px: number, part: number) => Math.max(1, px - 2 * FIT.padding) / part;
    zoom = Math.min(FIT.maxZoom, Math.log2(Math.min(room(width, right - left), room(height, bottom - top)) / WORLD));
    x = (left + right) / 2;
    y = (top + bottom) / 2;
  }
  zoom = Math.max(zoom, Math.log2(height / WORLD));
  const world = WORLD * 2 ** zoom;
  const half = height / 2;
  return { zoom, world, x: x * world, y: Math.min(world - half, Math.max(half, y * world)) };
}

/** Each incident takes all that lie near it and are not taken yet. Near is measured at whole zooms, as the library does. */
export function marks(rows: Row[], view: View, width: number, height: number): Mark[] {
  const reach = TOGETHER * 2 ** (view.zoom - Math.max(0, Math.floor(view.zoom)));
  const cell = (x: number, y: number) => Math.floor(y / reach) * 65_536 + Math.floor(x / reach);
  const free = new Map<number, Mark[]>();
  const placed: Mark[] = [];
  for (const row of rows) {
    if (row.longitude === null || row.latitude === null) continue;
    const x = east(row.longitude) * view.world - view.x + width / 2;
    const y = south(row.latitude) * view.world - view.y + height / 2;
    const mark = { x, y, incidents: 1, row };
    placed.push(mark);
    const at = cell(x, y);
    const there = free.get(at);
    if (there) there.push(mark);
    else free.set(at, [mark]);
  }
  const all: Mark[] = [];
  const taken = new Set<Mark>();
  for (const one of placed) {
    if (taken.has(one)) continue;
    const mark: Mark = { x: 0, y: 0, incidents: 0, row: null };
    for (const dx of [-reach, 0, reach])
      for (const dy of [-reach, 0, reach]) {
        const at = cell(one.x + dx, one.y + dy);
        const left = (free.get(at) ?? []).filter((other) => {
          if ((other.x - one.x) ** 2 + (other.y - one.y) ** 2 > reach ** 2) return true;
          taken.add(other);
          mark.incidents++;
          mark.x += (other.x - mark.x) / mark.incidents;
          mark.y += (other.y - mark.y) / mark.incidents;
          return false;
        });
        free.set(at, left);
      }
    all.push(mark.incidents === 1 ? one : mark);
  }
  return all;
}

/** @returns how many marks are drawn, and for how many incidents they stand */
export function draw(canvas: HTMLCanvasElement, rows: Row[], land: Land): { marks: number; incidents: number } {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  // Software draws long outlines many times faster than a graphics card that is imitated.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const view = fitted(bounds(rows), width, height);
  const all = marks(rows, view, width, height);
  if (pen) {
    pen.scale(devicePixelRatio, devicePixelRatio);
    const c = colours();
    pen.fillStyle = c['water']!;
    pen.fillRect(0, 0, width, height);
    const shore = path(land.rings, view);
    const borders = path(land.borders, view);
    // The world goes on beyond its edge.
    const first = Math.floor((view.x - width / 2) / view.world);
    const last = Math.floor((view.x + width / 2) / view.world);
    for (let copy = first; copy <= last; copy++) {
      pen.save();
      pen.translate(copy * view.world - view.x + width / 2, height / 2 - view.y);
      pen.fillStyle = c['land']!;
      pen.fill(shore, 'evenodd');
      pen.strokeStyle = c['coast']!;
      pen.lineWidth = 1;
      pen.stroke(shore);
      if (view.zoom < BORDERS_UNTIL) {
        pen.strokeStyle = c['border']!;
        pen.lineWidth = along(BORDER, view.zoom);
        pen.stroke(borders);
      }
      pen.restore();
    }
    for (let copy = first; copy <= last; copy++) {
      pen.save();
      pen.translate(copy * view.world, 0);
      drawMarks(pen, all, view, c);
      pen.restore();
    }
  }
  return { marks: all.length, incidents: all.reduce((sum, mark) => sum + mark.incidents, 0) };
}

function path(lines: number[][][], view: View): Path2D {
  const path = new Path2D();
  for (const line of lines)
    line.forEach(([longitude, latitude], i) => {
      const [x, y] = [east(longitude!) * view.world, south(latitude!) * view.world];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
  return path;
}

function drawMarks(pen: CanvasRenderingContext2D, marks: Mark[], view: View, c: Record<string, string>): void {
  const circle = (mark: Mark, radius: number, fill: string, opacity: number, edge: string, width: number, edgeOpacity = 1) => {
    pen.beginPath();
    pen.arc(mark.x, mark.y, radius, 0, 2 * Math.PI);
    pen.globalAlpha = opacity;
    pen.fillStyle = fill;
    pen.fill();
    pen.globalAlpha = edgeOpacity;
    pen.strokeStyle = edge;
    pen.lineWidth = width;
    pen.stroke();
  };
  const km = (mark: Mark) => (mark.row ? spreadKm(mark.row.placePrecision) : 0);
  for (const mark of marks) {
    if (km(mark) > 0) circle(mark, km(mark) * KM * 2 ** view.zoom, c['mark']!, 0.14, c['mark']!, 1, 0.55);
  }
  pen.font = "12px 'Noto Sans', sans-serif";
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const mark of marks) {
    if (mark.row) continue;
    circle(mark, along(CLUSTER, Math.log10(mark.incidents)) + 0.75, c['cluster']!, 0.92, c['mark-edge']!, 1.5);
    pen.fillStyle = c['cluster-ink']!;
    pen.fillText(short(mark.incidents), mark.x, mark.y + 0.5);
  }
  for (const mark of marks) {
    if (mark.row) circle(mark, along(POINT, Math.sqrt(killed(mark.row))) + 0.6, c['mark']!, km(mark) > 0 ? 0.45 : 0.9, c['mark-edge']!, 1.2);
  }
  pen.globalAlpha = 1;
}

/** Px at a measure, evenly between the steps. */
function along(steps: Steps, measure: number): number {
  const next = steps.findIndex(([at]) => at > measure);
  if (next < 0) return steps.at(-1)![1];
  if (next === 0) return steps[0]![1];
  const [[from, low], [until, high]] = [steps[next - 1]!, steps[next]!];
  return low + ((high - low) * (measure - from)) / (until - from);
}

/** As the map library shortens it. */
function short(incidents: number): string {
  if (incidents >= 10_000) return `${Math.round(incidents / 1000)}k`;
  return incidents >= 1000 ? `${Math.round(incidents / 100) / 10}k` : String(incidents);
}
