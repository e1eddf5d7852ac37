import { readGeoreference } from '../../files/geo/georeference.ts';
import { gridReading } from '../../answers/shapes/geo/reading.ts';
import { gridOfText } from '../../answers/shapes/readGrid.ts';
import { readSeparated } from '../table/useDelimited.ts';
import type { MapSource } from './props.ts';

/** Tables that are read to find out what their columns are called. */
const MOST_BYTES = 8_000_000;

/** Whether a file says that it lies on the Earth. */
export async function hasPlace({ from, file }: Exclude<MapSource, { from: 'value' }>): Promise<boolean> {
  if (from === 'tiff') return (await readGeoreference(file.blob)) !== undefined;
  if (from !== 'delimited') return true;
  if (file.blob.size > MOST_BYTES) return false;
  const table = await readSeparated(file.blob);
  return !(table instanceof Error) && gridReading(gridOfText(table), '') !== undefined;
}
