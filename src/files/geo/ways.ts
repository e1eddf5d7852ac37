import type { Json } from '../../spec/model.ts';
import { MIME } from '../kinds.ts';
import { textOf } from '../text.ts';
import * as say from './words.ts';

/** Megabytes of text that are read: a document of the browser's takes twenty times as much memory. */
const MOST = 20;
/** Milliseconds of work before the page has its turn. */
const SLICE = 30;

/** KML or GPX that can't be read, with a reason for the visitor. */
class WaysError extends Error {
  override readonly name = 'WaysError';
}

/**
 * Placemarks, tracks, routes and waypoints as a collection of GeoJSON, by `@tmcw/togeojson` (BSD, 41 kB before compression, no
 * dependencies), which is what most maps on the web read them with. It needs a document, which only the page's own parser makes: it isn't in
 * workers, so that the file is bounded, and what comes of it is taken a feature at a time.
 */
export async function readWays(blob: Blob, as: 'kml' | 'gpx'): Promise<Json> {
  if (blob.size > MOST * 1_000_000) throw new WaysError(say.tooLarge(MOST));
  const text = await textOf(blob);
  // An entity that stands for ten others, ten times over, is a thousand millions of characters.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new WaysError(say.hasEntities);
  if (typeof DOMParser === 'undefined') throw new WaysError(say.noBrowserParser);
  const root = new DOMParser().parseFromString(text, MIME.xml);
  if (root.getElementsByTagName('parsererror').length > 0) throw new WaysError(say.notXml);
  const { kmlGen, gpxGen } = await import('@tmcw/togeojson');
  const features: Json[] = [];
  let began = performance.now();
  for (const feature of as === 'kml' ? kmlGen(root) : gpxGen(root)) {
    // As JSON has it: without members that are undefined.
    features.push(JSON.parse(JSON.stringify(feature)) as Json);
    if (performance.now() - began < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return { type: 'FeatureCollection', features };
}
