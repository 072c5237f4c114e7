import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoContains, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Geometry, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { CALLOUTS, CODES, NAMED_CODES } from './europe-map-places.ts';

/** Where a country's figure stands on the map, and whether beside the country, being too small to hold it, at the end of a line. */
export type MapPlace = { readonly code: string; readonly x: number; readonly y: number; readonly from?: readonly [x: number, y: number] };

export type EuropeMap = { readonly width: number; readonly height: number; readonly places: readonly MapPlace[]; readonly address: string };

const WIDTH = 800;
const HEIGHT = 800;
/** Half of what a callout must measure for a finger: 24 px where the map is drawn at its smallest, which is 640 px wide. */
export const CALLOUT = 15;
/** A country less wide than this at its widest place cannot hold its figure. */
const NARROWEST = 8;
/** The atlas shows who holds it; the programme, whose it is. */
const CRIMEA: [number, number] = [34.2, 45.2];
/** How far, in units of the map, a border may be from where it is. */
const TOLERANCE = 0.6;
/** Square units under which an island is left out, unless it is all of its country. */
const LEAST_ISLAND = 2;
/** Square units of the map under which a country that reaches into the frame is only a shape. */
const LEAST_AREA = 60;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Point = readonly [x: number, y: number];

/**
 * Europe and its neighbours, azimuthal and equal in area, of Natural Earth's 1:50m (the coarser one lacks Malta and Liechtenstein).
 * The drawing is a file of its own, of which a page uses one symbol for each country: so a page that shows the map weighs no more.
 */
export function drawEurope(): { readonly map: EuropeMap; readonly svg: string } {
  const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(source, 'utf8')) as Atlas;
  const corners: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: [[-24.4, 64.5], [-10.2, 36.2], [48.8, 40.2], [32, 70.6], [34.5, 29.6], [19, 71.3]] };
  const projection = geoAzimuthalEqualArea().rotate([-13, -53]).fitExtent([[10, 10], [WIDTH - 10, HEIGHT - 10]], corners).precision(0.3);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(corners);
  const [width, height] = [Math.ceil(right - left + 20), Math.ceil(bottom - top + 20)];
  const [x0, y0] = projection.translate();
  projection.translate([x0 - left + 10, y0 - top + 10]).clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection).digits(1);

  const drawings = new Map<string, Point[][]>();
  const land: string[] = [];
  const draw = (shape: GeoPermissibleObjects) => readRings(path(shape) ?? '');
  const simple = simplified(atlas, projection);
  for (const country of feature(simple, simple.objects.countries).features) {
    const code = CODES[String(country.id ?? '')] ?? NAMED_CODES[country.properties.name];
    for (const polygon of polygonsOf(country.geometry)) {
      const rings = draw(polygon);
      const owner = code === 'RU' && geoContains(polygon, CRIMEA) ? 'UA' : code;
      if (owner === undefined) land.push(...rings.map(writeRing));
      else drawings.set(owner, [...(drawings.get(owner) ?? []), ...rings]);
    }
  }
  const symbols: string[] = [];
  const places: MapPlace[] = [];
  for (const [code, rings] of [...drawings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const largest = rings.reduce((most, each) => (Math.abs(area(each)) > Math.abs(area(most)) ? each : most));
    const drawn = rings.filter((ring) => ring === largest || Math.abs(area(ring)) >= LEAST_ISLAND).map(writeRing).join('');
    const callout = CALLOUTS[code];
    if (!callout && Math.abs(area(largest)) < LEAST_AREA) {
      land.push(drawn);
      continue;
    }
    symbols.push(`<path id="${code}" d="${drawn}"/>`);
    const { centre: [x, y], radius } = widestPlace(largest);
    if (callout) places.push({ code, x: Math.round(x + callout[0]), y: Math.round(y + callout[1]), from: [Math.round(x), Math.round(y)] });
    else if (radius >= NARROWEST) places.push({ code, x: Math.round(x), y: Math.round(y) });
    else throw new Error(`${code} is too small for its figure: give it a place in CALLOUTS`);
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path id="land" d="${land.join('')}"/>${symbols.join('')}</svg>`;
  const address = `/assets/europe-${createHash('sha256').update(svg).digest('hex').slice(0, 8)}.svg`;
  return { map: { width, height, places, address }, svg };
}

function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })) : [];
}

/** Borders with fewer corners, none moved by more than can be seen; two countries keep one border, since it is simplified once. */
function simplified(atlas: Atlas, projection: GeoProjection): Atlas {
  const { scale = [1, 1], translate = [0, 0] } = atlas.transform ?? {};
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    const seen = points.map((point): Point => projection([...point]) ?? [0, 0]);
    return thinned(seen).map((at) => [...points[at]!]);
  });
  const { transform: _, ...rest } = atlas;
  return { ...rest, arcs };
}

/** Which points of a line to keep (Douglas and Peucker). */
function thinned(line: readonly Point[]): number[] {
  const last = line.length - 1;
  const keep = new Set([0, last]);
  const isRing = last > 3 && Math.hypot(line[0]![0] - line[last]![0], line[0]![1] - line[last]![1]) < TOLERANCE;
  if (isRing) for (const part of [1, 2, 3]) keep.add(Math.round((last * part) / 4));
  const between = (from: number, to: number): void => {
    let [farthest, distance] = [from, 0];
    for (let at = from + 1; at < to; at += 1) {
      const away = distanceToSegment(line[at]!, line[from]!, line[to]!);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (distance <= TOLERANCE) return;
    keep.add(farthest);
    between(from, farthest);
    between(farthest, to);
  };
  const fixed = [...keep].sort((a, b) => a - b);
  for (let at = 1; at < fixed.length; at += 1) between(fixed[at - 1]!, fixed[at]!);
  return [...keep].sort((a, b) => a - b);
}

const readRings = (path: string): Point[][] =>
  path.split('M').filter(Boolean).map((ring) => ring.replace('Z', '').split('L').map((pair) => pair.split(',').map(Number) as unknown as Point));

/** As a path of steps from point to point, which takes half the letters. */
function writeRing(ring: readonly Point[]): string {
  const tenths = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const text = (value: number) => String(value / 10).replace(/^(-?)0\./, '$1.');
  const pair = (dx: number, dy: number) => `${text(dx)}${dy < 0 ? '' : ','}${text(dy)}`;
  const steps = tenths.slice(1).flatMap(([x, y], at) => {
    const [lastX, lastY] = tenths[at]!;
    return x === lastX && y === lastY ? [] : [pair(x - lastX, y - lastY)];
  });
  return `M${pair(...tenths[0]!)}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** The middle of the widest part of a ring, and how far it is from there to the edge. */
function widestPlace(ring: readonly Point[]): { readonly centre: Point; readonly radius: number } {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { centre: [(left + right) / 2, (top + bottom) / 2] as Point, radius: 0 };
  const steps = 40;
  for (let i = 1; i < steps; i += 1) {
    for (let j = 1; j < steps; j += 1) {
      const point: Point = [left + ((right - left) * i) / steps, top + ((bottom - top) * j) / steps];
      const radius = isWithin(point, ring) ? distanceToEdge(point, ring) : 0;
      if (radius > best.radius) best = { centre: point, radius };
    }
  }
  return best;
}

function area(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function isWithin([x, y]: Point, ring: readonly Point[]): boolean {
  return ring.reduce((inside, [ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);
}

/** A figure is wider than high, so what is above and below counts for more room than it measures. */
function distanceToEdge([x, y]: Point, ring: readonly Point[]): number {
  const stretched = ([px, py]: Point): Point => [px, py * 1.6];
  return Math.min(...ring.map((point, at) => distanceToSegment(stretched([x, y]), stretched(point), stretched(ring[(at + 1) % ring.length]!))));
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
