import type { FileData } from '../../answers/part.ts';
import type { MapFeatures } from '../../answers/shapes/geo/features.ts';
import { readGeoJson } from '../../answers/shapes/geo/geojson.ts';
import { gridReading, readFeatures } from '../../answers/shapes/geo/reading.ts';
import { gridOfText } from '../../answers/shapes/readGrid.ts';
import { readWays } from '../../files/geo/ways.ts';
import { report } from '../../files/report.ts';
import { readSeparated } from '../table/useDelimited.ts';

/** The places in a file. Never rejects: an error without words is told in the view's own. */
type Read = (file: FileData) => Promise<MapFeatures | Error>;

const reading =
  (read: (file: FileData) => Promise<MapFeatures | undefined>): Read =>
  async (file) => {
    try {
      return (await read(file)) ?? new Error('');
    } catch (error) {
      report('Reading places', error);
      return error instanceof Error && error.name === 'WaysError' ? error : new Error('');
    }
  };

export const filePlaces: Readonly<Record<'kml' | 'gpx' | 'delimited', Read>> = {
  kml: reading(async ({ blob }) => readGeoJson(await readWays(blob, 'kml'))),
  gpx: reading(async ({ blob }) => readGeoJson(await readWays(blob, 'gpx'))),
  delimited: reading(async ({ blob }) => {
    const table = await readSeparated(blob);
    const found = table instanceof Error ? undefined : gridReading(gridOfText(table), '');
    return found && readFeatures(found);
  }),
};
