import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';

type Line = Position[];
type Shore = Feature<MultiPolygon, { kind: 'land' }>;
type Border = Feature<MultiLineString, { kind: 'border' }>;

/** Land to fill and borders to draw, in degrees. */
export interface Land {
  rings: Line[];
  borders: Line[];
}

export const OUTLINES = '/outlines/world.json';
let asked: Promise<Land> | null = null;

/** The outlines of the world, fetched once. */
export function land(): Promise<Land> {
  asked ??= load();
  return asked;
}

async function load(): Promise<Land> {
  const response = await fetch(OUTLINES);
  const world = (await response.json()) as FeatureCollection & { features: (Shore | Border)[] };
  const all: Land = { rings: [], borders: [] };
  for (const { properties, geometry } of world.features) {
    if (properties.kind === 'land') all.rings.push(...(geometry as MultiPolygon).coordinates.flat());
    else all.borders.push(...(geometry as MultiLineString).coordinates);
  }
  return all;
}
