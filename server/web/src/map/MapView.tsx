import 'maplibre-gl/dist/maplibre-gl.css';
import {
  Map as Chart, NavigationControl, setWorkerUrl,
  type ExpressionSpecification, type GeoJSONSource, type MapGeoJSONFeature, type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeatureCollection, Point } from 'geojson';
import type { Row } from '../api';
import { go, to } from '../place';
import { country, label, people, precision, spreadKm, when } from '../words';
import { BORDER, BORDERS_UNTIL, bounds, CLUSTER, colours, FIT, killed, KM, NOWHERE, POINT, TOGETHER, type Steps } from './ground';
import { OUTLINES } from './land';

setWorkerUrl(workerUrl);

const NEAR = 4.5;
const TOGETHER_ZOOM = 11;

function stepped(measure: ExpressionSpecification, steps: Steps): ExpressionSpecification {
  return ['interpolate', ['linear'], measure, ...steps.flat()] as unknown as ExpressionSpecification;
}

function kmWide(km: ExpressionSpecification): ExpressionSpecification {
  return ['interpolate', ['exponential', 2], ['zoom'], 0, ['*', km, KM], 20, ['*', km, KM * 2 ** 20]];
}

function drawn(incidents: FeatureCollection): StyleSpecification {
  const c = colours();
  const empty = { type: 'FeatureCollection' as const, features: [] };
  return {
    version: 8,
    sources: {
      world: { type: 'geojson', data: OUTLINES, attribution: 'Outlines: Natural Earth' },
      provinces: { type: 'geojson', data: empty },
      incidents: { type: 'geojson', data: incidents, cluster: true, clusterRadius: TOGETHER, clusterMaxZoom: 14 },
      hovered: { type: 'geojson', data: empty },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': c['water']! } },
      { id: 'land', type: 'fill', source: 'world', filter: ['==', ['get', 'kind'], 'land'], paint: { 'fill-color': c['land']!, 'fill-outline-color': c['coast']! } },
      { id: 'provinces', type: 'line', source: 'provinces', filter: ['==', ['get', 'kind'], 'province'], paint: { 'line-color': c['province']!, 'line-width': 0.8 } },
      { id: 'outlines', type: 'line', source: 'provinces', filter: ['==', ['get', 'kind'], 'outline'], paint: { 'line-color': c['border']!, 'line-width': 1.2 } },
      { id: 'borders', type: 'line', source: 'world', filter: ['==', ['get', 'kind'], 'border'], maxzoom: BORDERS_UNTIL, paint: { 'line-color': c['border']!, 'line-width': stepped(['zoom'], BORDER) } },
      { id: 'areas', type: 'circle', source: 'incidents', filter: ['all', ['!', ['has', 'point_count']], ['>', ['get', 'km'], 0]], paint: { 'circle-radius': kmWide(['get', 'km']), 'circle-color': c['mark']!, 'circle-opacity': 0.14, 'circle-stroke-color': c['mark']!, 'circle-stroke-opacity': 0.55, 'circle-stroke-width': 1 } },
      { id: 'clusters', type: 'circle', source: 'incidents', filter: ['has', 'point_count'], paint: { 'circle-radius': stepped(['log10', ['get', 'point_count']], CLUSTER), 'circle-color': c['cluster']!, 'circle-opacity': 0.92, 'circle-stroke-color': c['mark-edge']!, 'circle-stroke-width': 1.5 } },
      { id: 'counts', type: 'symbol', source: 'incidents', filter: ['has', 'point_count'], layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': ['Noto Sans'], 'text-size': 12, 'text-allow-overlap': true }, paint: { 'text-color': c['cluster-ink']! } },
      { id: 'points', type: 'circle', source: 'incidents', filter: ['!', ['has', 'point_count']], paint: { 'circle-radius': stepped(['sqrt', ['get', 'killed']], POINT), 'circle-color': c['mark']!, 'circle-opacity': ['case', ['>', ['get', 'km'], 0], 0.45, 0.9], 'circle-stroke-color': c['mark-edge']!, 'circle-stroke-width': 1.2 } },
      { id: 'hovered', type: 'circle', source: 'hovered', paint: { 'circle-radius': 11, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': c['chosen']!, 'circle-stroke-width': 2.5 } },
    ],
  };
}

type Points = FeatureCollection<Point>;

function points(rows: Row[]): Points {
  return {
    type: 'FeatureCollection',
    features: rows.flatMap((row) =>
      row.latitude === null || row.longitude === null
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: [row.longitude, row.latitude] },
              properties: {
                id: row.id,
                km: spreadKm(row.placePrecision),
                killed: killed(row),
              },
            },
          ],
    ),
  };
}

/** The map that can be moved. It shows itself when all of it is drawn, or when it is touched. */
export function MapView(props: {
  rows: Row[];
  theme: string;
  hovered: string | null;
  onHover: (id: string | null) => void;
  onPick: (ids: string[]) => void;
  onStands: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [ready, setReady] = useState(0);
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState(false);
  const show = () => setShown(true);
  const [tip, setTip] = useState<{ x: number; y: number; row: Row } | null>(null);

  useEffect(() => {
    let map: Chart;
    const around = bounds(props.rows);
    try {
      map = new Chart({
        container: box.current!,
        style: drawn(points(props.rows)),
        ...(around ? { bounds: around, fitBoundsOptions: FIT } : NOWHERE),
        fadeDuration: 0,
        attributionControl: { compact: true },
        dragRotate: false,
        pitchWithRotate: false,
        maxZoom: 15,
      });
    } catch {
      setFailed(true);
      return;
    }
    chart.current = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    const provinces = new Provinces(map);
    map.on('style.load', () => {
      setReady((n) => n + 1);
      void provinces.again();
    });
    map.once('idle', () => {
      show();
      latest.current.onStands();
    });
    // For whoever waits until the map stands still.
    map.on('idle', () => box.current?.setAttribute('data-idle', String(map.queryRenderedFeatures({ layers: ['points', 'clusters'] }).length)));
    map.on('moveend', () => void provinces.show());
    map.on('click', (event) => void clicked(map, event.point, latest.current));
    map.on('mousemove', (event) => {
      const hit = map.getLayer('points') ? map.queryRenderedFeatures(event.point, { layers: ['points', 'clusters'] })[0] : undefined;
      map.getCanvas().style.cursor = hit ? 'pointer' : '';
      const id = hit?.properties['id'] as string | undefined;
      const row = id ? latest.current.rows.find((one) => one.id === id) : undefined;
      if ((row?.id ?? null) !== latest.current.hovered) latest.current.onHover(row?.id ?? null);
      setTip(row ? { x: event.point.x, y: event.point.y, row } : null);
    });
    map.on('mouseout', () => {
      setTip(null);
      latest.current.onHover(null);
    });
    return () => map.remove();
  }, []);

  useEffect(() => {
    if (!ready || !chart.current) return;
    const map = chart.current;
    map.setStyle(drawn(points(latest.current.rows)), { diff: false });
  }, [props.theme]);

  // The rows that the chart was made with are in its style.
  const drawnRows = useRef(props.rows);
  const fitted = useRef(bounds(props.rows) !== null);
  useEffect(() => {
    const map = chart.current;
    if (!ready || !map || drawnRows.current === props.rows) return;
    drawnRows.current = props.rows;
    (map.getSource('incidents') as GeoJSONSource | undefined)?.setData(points(props.rows));
    const around = fitted.current ? null : bounds(props.rows);
    if (around) {
      fitted.current = true;
      map.resize();
      map.fitBounds(around, { ...FIT, animate: false });
    }
  }, [ready, props.rows]);

  useEffect(() => {
    const map = chart.current;
    if (!ready || !map) return;
    const row = props.rows.find((one) => one.id === props.hovered);
    (map.getSource('hovered') as GeoJSONSource | undefined)?.setData(points(row ? [row] : []));
  }, [ready, props.hovered]);

  return (
    <>
      {failed ? (
        <p class="still">This map cannot be moved (WebGL is off). The list tells the same.</p>
      ) : (
        <div ref={box} class="canvas" data-shown={shown} onPointerDown={show} onWheel={show} onFocusIn={show} />
      )}
      {tip && (
        <div class="tip" style={{ left: `${tip.x + 14}px`, top: `${tip.y + 10}px` }}>
          <b>{label(tip.row.type)}</b> · {tip.row.place ?? country(tip.row.country)}
          <br />
          {when(tip.row.earliest, tip.row.latest, tip.row.datePrecision)}
          {tip.row.killedLow !== null && <> · {people(tip.row.killedLow, tip.row.killedBest, tip.row.killedHigh)} killed</>}
          {spreadKm(tip.row.placePrecision) > 0 && <><br />{precision(tip.row.placePrecision)}</>}
        </div>
      )}
    </>
  );
}

async function clicked(
  map: Chart,
  point: { x: number; y: number },
  props: { onPick: (ids: string[]) => void },
): Promise<void> {
  const hit = map.queryRenderedFeatures([point.x, point.y], { layers: ['clusters', 'points'] })[0];
  if (!hit) {
    props.onPick([]);
    return;
  }
  if (!hit.properties['cluster']) {
    go(to('incident', { id: hit.properties['id'] as string }));
    return;
  }
  const source = map.getSource('incidents') as GeoJSONSource;
  const cluster = hit.properties['cluster_id'] as number;
  const leaves = (await source.getClusterLeaves(cluster, 1000, 0)) as MapGeoJSONFeature[];
  props.onPick(leaves.map((leaf) => leaf.properties['id'] as string));
  const zoom = await source.getClusterExpansionZoom(cluster);
  if (zoom <= TOGETHER_ZOOM)
    map.easeTo({ center: (hit.geometry as unknown as { coordinates: [number, number] }).coordinates, zoom: zoom + 0.3 });
}

/** Provinces of the countries in sight, loaded when the map comes near. */
class Provinces {
  private bounds: Promise<Record<string, [number, number, number, number]>> | null = null;
  private readonly loaded = new Map<string, Promise<FeatureCollection>>();
  private shown = '';

  constructor(private readonly map: Chart) {}

  /** In a style that has none yet. */
  again(): Promise<void> {
    this.shown = '';
    return this.show();
  }

  async show(): Promise<void> {
    if (this.map.getZoom() < NEAR) return;
    this.bounds ??= fetch('/outlines/index.json').then((response) => response.json());
    const all = await this.bounds;
    const seen = this.map.getBounds();
    const codes = Object.keys(all).filter((code) => {
      const [west, south, east, north] = all[code]!;
      return west < seen.getEast() && east > seen.getWest() && south < seen.getNorth() && north > seen.getSouth();
    });
    const key = codes.join();
    if (key === this.shown) return;
    this.shown = key;
    const files = await Promise.all(codes.map((code) => this.load(code)));
    if (this.shown !== key) return;
    (this.map.getSource('provinces') as GeoJSONSource | undefined)?.setData({
      type: 'FeatureCollection',
      features: files.flatMap((file) => file.features),
    });
  }

  private load(code: string): Promise<FeatureCollection> {
    let file = this.loaded.get(code);
    if (!file) {
      file = fetch(`/outlines/${code}.json`).then((response) => response.json());
      this.loaded.set(code, file);
    }
    return file;
  }
}
