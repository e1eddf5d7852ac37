import { formatJson } from '../../../files/json/formatJson.ts';
import { MIME } from '../../../files/kinds.ts';
import type { ExportFormat } from '../format.ts';
import * as words from '../words.ts';

/** RFC 7946: longitude and latitude in degrees of WGS 84, whatever the answer had them in. */
export const geoJson: ExportFormat = {
  id: 'geojson',
  label: words.geoJson,
  about: words.aboutGeoJson,
  fits: ({ features = [] }) => features.length > 0,
  keeps: new Set(['boxes', 'polygons', 'lines', 'points', 'scores', 'tracks', 'facts', 'labels', 'empty']),
  *write({ features = [] }) {
    const collection = { type: 'FeatureCollection', features: features.map((feature) => ({ type: 'Feature', ...feature })) };
    yield { path: 'places.geojson', blob: new Blob([formatJson(collection, { indent: 0 })], { type: MIME.geoJson }) };
  },
};
