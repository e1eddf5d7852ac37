import type { FileData } from '../../answers/part.ts';
import type { MapFeatures } from '../../answers/shapes/geo/features.ts';
import { readGeoJson } from '../../answers/shapes/geo/geojson.ts';
import { gridReading, readFeatures } from '../../answers/shapes/geo/reading.ts';
import { gridOfText } from '../../answers/shapes/readGrid.ts';
import { readWays } from '../../files/geo/ways.ts';
import { inTurns } from '../../files/turns/pieces.ts';
import { report } from '../../files/report.ts';
import type { Projection } from '../../ui/map/projection.ts';
import { readSeparated } from '../table/useDelimited.ts';
import { preparePlaces, type PreparedPlaces } from './drawn/prepare.ts';

type From = 'kml' | 'gpx' | 'delimited';

/** The places in a file, before any is drawn. */
export function placesOfFile({ from, file }: Pick<PlacesFile, 'from' | 'file'>): Promise<MapFeatures | undefined> {
  return READ[from](file);
}

const READ: Readonly<Record<From, (file: FileData) => Promise<MapFeatures | undefined>>> = {
  kml: async ({ blob }) => inTurns(readGeoJson(await readWays(blob, 'kml'))),
  gpx: async ({ blob }) => inTurns(readGeoJson(await readWays(blob, 'gpx'))),
  async delimited({ blob }) {
    const table = await readSeparated(blob);
    const found = table instanceof Error ? undefined : gridReading(gridOfText(table), '');
    return found && inTurns(readFeatures(found));
  },
};

export interface PlacesFile {
  readonly from: From;
  readonly file: FileData;
  readonly projection: Projection;
}

/** All that is drawn of a file. Never rejects: an error without words is told in the view's own. */
export async function filePlaces({ from, file, projection }: PlacesFile): Promise<PreparedPlaces | Error> {
  try {
    const found = await placesOfFile({ from, file });
    return found === undefined ? new Error('') : await inTurns(preparePlaces(found, projection));
  } catch (error) {
    report('Reading places', error);
    return error instanceof Error && error.name === 'WaysError' ? error : new Error('');
  }
}
