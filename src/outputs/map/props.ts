import type { FileData } from '../../answers/part.ts';
import type { GeoReading } from '../../answers/shapes/geo/reading.ts';

/** Values that are there already, or a file that holds places: a picture, a track, a table. */
export type MapSource =
  | { readonly from: 'value'; readonly reading: GeoReading }
  | { readonly from: 'tiff'; readonly file: FileData }
  | { readonly from: 'kml' | 'gpx' | 'delimited'; readonly file: FileData };

export interface MapProps {
  readonly source: MapSource;
  /** Stem of the names of downloads. */
  readonly stem: string;
  /** What is on the map, for screen readers. */
  readonly name: string;
}
