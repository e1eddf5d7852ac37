import { geoEquirectangular, geoMercator, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { LineString, MultiLineString, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import detailedUrl from 'world-atlas/countries-50m.json?url';
import { lazyModule } from '../../files/lazyParts.ts';
import { MIME } from '../../files/kinds.ts';
import { inTurns, type Pieces } from '../../files/turns/pieces.ts';
import { fetchFile } from '../fetchFile.ts';
import type { Projection } from './projection.ts';

/** A part of an outline, drawn in degrees to the east and to the south, and the box that it fills. */
interface Piece {
  readonly d: string;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Outlines of Natural Earth. */
export interface Atlas {
  readonly land: readonly Piece[];
  readonly coast: readonly Piece[];
  readonly borders: readonly Piece[];
}

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** 1 : 110 million, which is enough for the whole Earth, and comes with the map. */
const loadCoarse = lazyModule(async () => (await import('world-atlas/countries-110m.json')).default as unknown as World);

/** 1 : 50 million: six times as much, and loaded for whoever looks closer. */
const loadDetailed = async (): Promise<World> =>
  JSON.parse(await (await fetchFile(detailedUrl, 'countries-50m.json', MIME.json)).text()) as World;

const made = new Map<string, Promise<Atlas>>();

export function loadAtlas(projection: Projection, isDetailed: boolean): Promise<Atlas> {
  const key = `${projection} ${isDetailed}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const atlas = (isDetailed ? loadDetailed() : loadCoarse()).then((world) => inTurns(atlasOf(world, PATHS[projection])));
  // A failure isn't remembered, so that the next one who looks closer asks again.
  atlas.catch(() => made.delete(key));
  made.set(key, atlas);
  return atlas;
}

/** In degrees, and cut where the map's edges are; straight between two points, since they are close to each other. */
const inDegrees = (projection: GeoProjection): GeoPath =>
  geoPath(
    projection
      .translate([0, 0])
      .scale(180 / Math.PI)
      .precision(0),
  ).digits(3);

const PATHS: Readonly<Record<Projection, GeoPath>> = {
  equirectangular: inDegrees(geoEquirectangular()),
  mercator: inDegrees(geoMercator()),
};

/** In pieces, since the finer outlines take a fifth of a second. */
function* atlasOf(world: World, path: GeoPath): Pieces<Atlas> {
  const { countries, land } = world.objects;
  const polygons = feature(world, land).features.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []));
  yield;
  const areas = polygons.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const coast = linesOf(mesh(world, countries, (a, b) => a === b));
  yield;
  const borders = linesOf(mesh(world, countries, (a, b) => a !== b));
  yield;
  return { land: yield* piecesOf(path, areas), coast: yield* piecesOf(path, coast), borders: yield* piecesOf(path, borders) };
}

const linesOf = ({ coordinates }: MultiLineString): readonly LineString[] =>
  coordinates.map((line) => ({ type: 'LineString', coordinates: line }));

function* piecesOf(path: GeoPath, geometries: readonly (LineString | Polygon)[]): Pieces<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const geometry of geometries) {
    pieces.push(...pieceOf(path, geometry));
    yield;
  }
  return pieces;
}

function pieceOf(path: GeoPath, geometry: LineString | Polygon): Piece[] {
  const d = path(geometry);
  if (d === null) return [];
  const [[west, north], [east, south]] = path.bounds(geometry);
  return [{ d, west, north, east, south }];
}

/** What of the pieces is seen between two meridians and two parallels, as one path. */
export function pathWithin(pieces: readonly Piece[], west: number, east: number, north: number, south: number): string {
  return pieces
    .filter((piece) => piece.west <= east && piece.east >= west && piece.north <= south && piece.south >= north)
    .map(({ d }) => d)
    .join('');
}
