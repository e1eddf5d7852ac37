import { DEGREES, type LonLat } from '../../../files/geo/crs.ts';
import type { Pieces } from '../../../files/turns/pieces.ts';
import type { Grid } from '../grid.ts';
import { isGeometry, pairIn, pointIn, ringIn, type PlaceColumns } from './columns.ts';
import { FeatureReader, type MapFeature, type MapFeatures, type GeoLine } from './features.ts';
import { readGeometry } from './geometry.ts';

/** Rows in a piece. */
const PORTION = 512;

/** Each row of a table at the places that its columns name. */
export function* rowsOnEarth(grid: Grid, columns: PlaceColumns): Pieces<MapFeatures> {
  const reader = new FeatureReader(DEGREES);
  for (let row = 0; row < grid.rowCount; row++) {
    if (row % PORTION === PORTION - 1) yield;
    reader.add(row, yield* rowOnEarth(grid, row, columns, reader));
  }
  return { features: reader.features, grid, paths: [], remarks: reader.remarks() };
}

const NONE: readonly never[] = [];

function* rowOnEarth(
  grid: Grid,
  row: number,
  columns: PlaceColumns,
  reader: FeatureReader,
): Pieces<Omit<MapFeature, 'row'> | 'off-earth' | 'nowhere' | 'unread'> {
  const points: LonLat[] = [];
  const areas: GeoLine[][] = [];
  let fault: 'off-earth' | 'nowhere' | 'unread' = 'nowhere';
  for (const pair of columns.points) {
    const found = pointIn(grid, row, pair);
    if (typeof found !== 'string') points.push(found);
    else if (found === 'off-earth') fault = found;
  }
  for (const box of columns.boxes) {
    const found = ringIn(grid, row, box);
    if (typeof found !== 'string') areas.push([found]);
    else if (found === 'off-earth') fault = found;
  }
  for (const column of columns.nested) {
    const cell = grid.cell(row, column);
    const place = pairIn(cell);
    if (place !== undefined) points.push(place);
    else if (isGeometry(cell)) {
      const found = yield* readGeometry(cell, reader);
      // Rows of a frame have one geometry.
      if (typeof found !== 'string') return found;
      fault = found;
    } else if (cell !== undefined && cell !== null) fault = 'unread';
  }
  return points.length + areas.length > 0 ? { points, lines: NONE, areas: areas.length === 0 ? NONE : areas } : fault;
}
