// What both drawings of the map share: where incidents lie, how the view is fitted around them, how large marks are.
import type { Row } from '../api';

/** Px of one km at the equator at zoom 0, where the world is `WORLD` px wide. */
export const WORLD = 512;
export const KM = WORLD / 40_075;
/** Marks that lie closer than this, in px, are one. */
export const TOGETHER = 42;
export const FIT = { padding: 48, maxZoom: 7 };
export const NOWHERE = { center: [30, 22] as [number, number], zoom: 1.3 };

/** Pairs of a measure and its px, between which px grow evenly. */
export type Steps = [number, number][];

/** Px of a cluster by the logarithm of its number, px of an incident by the root of its dead. */
export const CLUSTER: Steps = [[0, 11], [1, 15], [2, 21], [4, 34]];
export const POINT: Steps = [[0, 4.5], [5, 7], [20, 13]];
export const BORDER: Steps = [[1, 0.5], [6, 1.2]];
export const BORDERS_UNTIL = 6;

export type Bounds = [west: number, south: number, east: number, north: number];

/** Around all rows that have a place; null where there are none. */
export function bounds(rows: Row[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { longitude, latitude } of rows) {
    if (longitude === null || latitude === null) continue;
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return west > east ? null : [west, south, east, north];
}

export function killed(row: Row): number {
  return row.killedBest ?? row.killedLow ?? 0;
}

export function colours(): Record<string, string> {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    ['water', 'land', 'coast', 'border', 'province', 'mark', 'mark-edge', 'cluster', 'cluster-ink', 'chosen'].map(
      (name) => [name, style.getPropertyValue(`--map-${name}`).trim()],
    ),
  );
}
