import type { Json, Property } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import type { JsonPart, Part } from '../answers/part.ts';
import { MIME } from '../files/kinds.ts';
import { fileType } from '../files/sniff.ts';

interface SchemaLead {
  readonly what: string;
  readonly property: Property;
  readonly renderer: string;
}

const SCHEMAS: readonly (readonly [what: string, schema: unknown, renderer: string])[] = [
  ['a keyword', { type: 'string', description: 'the Image' }, 'image'],
  ['an audio file', { type: 'string', description: 'audio file' }, 'audio'],
  ['several keywords', { type: 'string', description: 'image or video' }, 'file'],
  ['#noparse', { type: 'string', description: 'image #noparse' }, 'file'],
  ['file', { type: 'string', description: 'A file' }, 'file'],
  ['binary', { type: 'string', format: 'binary' }, 'file'],
  ['text', { type: 'string' }, 'text'],
  ['a password', { type: 'string', format: 'password', description: 'of the image server' }, 'password'],
  ['a list of passwords', { type: 'array', items: { type: 'string', format: 'password' } }, 'nested'],
  ['a date', { type: 'string', format: 'date-time' }, 'date'],
  ['an address', { type: 'string', format: 'uri' }, 'link'],
  ['an integer', { type: 'integer', format: 'int32' }, 'number'],
  ['a nullable number', { anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number'],
  ['a boolean', { type: 'boolean' }, 'boolean'],
  ['a list of numbers', { type: 'array', items: { type: 'number' } }, 'list'],
  ['a list of images', { type: 'array', items: { type: 'string' }, description: 'images' }, 'image'],
  ['numbers about an image', { type: 'array', items: { type: 'number' }, description: 'size of the image' }, 'list'],
  ['anything about an image', { description: 'image' }, 'image'],
  ['a list of objects', { type: 'array', items: { type: 'object' } }, 'table'],
  [
    'a list of objects with files',
    { type: 'array', items: { type: 'object', properties: { a: { type: 'string', description: 'image' } } } },
    'nested',
  ],
  ['a matrix', { type: 'array', items: { type: 'array' } }, 'table'],
  [
    'rows with a latitude and a longitude',
    { type: 'array', items: { type: 'object', properties: { lat: { type: 'number' }, lon: { type: 'number' } } } },
    'map',
  ],
  ['pairs of a longitude and a latitude', { type: 'array', items: { type: 'array' }, description: 'List of [lon, lat]' }, 'map'],
  ['an object', { type: 'object' }, 'json'],
  ['an object with members', { type: 'object', properties: { a: { type: 'string' } } }, 'nested'],
  ['anything', {}, 'json'],
  ['an object about an image', { type: 'object', description: 'image size' }, 'json'],
];

/** What the schema alone leads to. */
export const SCHEMA_LEADS: readonly SchemaLead[] = SCHEMAS.flatMap(([what, schema, renderer]) =>
  readShape({ type: 'object', properties: { p: schema } }, resolver({})).properties.map((property) => ({ what, property, renderer })),
);

const shape = (schema: Json) => readShape(schema, resolver({}));
const json = (value: Json, more: Partial<JsonPart> = {}): Part => ({ from: 'json', key: 'a', value, shape: undefined, ...more });
const bytes = (mime: string, text = 'x', schema?: Json): Part => ({
  from: 'bytes',
  key: 'a',
  blob: new Blob([text]),
  type: fileType(mime),
  fileName: 'a',
  shape: schema === undefined ? undefined : shape(schema),
});
const report = { status: 500, title: 'The model failed', what: 'It raised an exception.', next: 'Run again.', fields: [], raw: '' };
const SCRIPTED = '<!doctype html><title>Map</title><script>draw()</script><div id="map"></div>';
const TABLE =
  '<!doctype html><title>Table</title><style>td { border: 1px solid; padding: 4px }</style><h1>Catch</h1>' +
  '<p>A <a href="#end">link inside</a> and <a href="https://example.org">one to elsewhere</a>.</p>' +
  '<table><tr><th>species<th>count<tr><td>cod<td>12<tr><td>hake<td>3</table><p id="end">The end.</p>';
const KML =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Port</name><Point><coordinates>-3.8,43.46,0</coordinates></Point>' +
  '</Placemark><Placemark><name>Bay</name><Polygon><outerBoundaryIs><LinearRing><coordinates>-3.9,43.4 -3.7,43.4 -3.7,43.5 -3.9,43.4' +
  '</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>';
const GPX =
  '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Survey</name><trkseg>' +
  '<trkpt lat="43.46" lon="-3.80"><time>2026-02-03T06:00:00Z</time></trkpt><trkpt lat="43.48" lon="-3.84"><time>2026-02-03T07:00:00Z</time></trkpt>' +
  '<trkpt lat="43.53" lon="-3.90"><time>2026-02-03T08:00:00Z</time></trkpt></trkseg></trk></gpx>';
const A_FILE = { type: 'string', description: 'A file' };
const PASSWORD = shape({ type: 'string', format: 'password' });
const PAGE = '<!doctype html><title>Report</title><h1>Report</h1><p>Twelve cod and three hake were counted.</p>';

interface Lead {
  readonly what: string;
  readonly part: Part;
  readonly renderer: string;
}

const PARTS: readonly (readonly [what: string, part: Part, renderer: string])[] = [
  ['a failure', { from: 'error', key: 'a', report }, 'error'],
  ['boxes', json([{ name: 'cod', box: { x1: 1, y1: 2, x2: 3, y2: 4 } }]), 'detections'],
  ['rows of four numbers called boxes', json([[1, 2, 3, 4]], { key: 'predictions.boxes' }), 'detections'],
  ['rows with a latitude and a longitude', json([{ station: 'A', latitude: 43.46, longitude: -3.8 }]), 'map'],
  [
    'a list of places in a system of metres',
    json({
      crs: 'EPSG:25830',
      coordinates: [
        [435281, 4812209],
        [435900, 4812700],
      ],
    }),
    'map',
  ],
  [
    'places in a system that isn’t drawn',
    json({
      crs: 'EPSG:2154',
      coordinates: [
        [652000, 6862000],
        [652100, 6862100],
      ],
    }),
    'map',
  ],
  ['no features', json({ type: 'FeatureCollection', features: [] }), 'map'],
  ['KML', bytes(MIME.kml, KML), 'map'],
  ['GPX', bytes(MIME.gpx, GPX), 'map'],
  ['labels with scores', json([{ label: 'cod', probability: 0.5 }]), 'classification'],
  ['PNG', bytes('image/png'), 'image'],
  ['TIFF', bytes('image/tiff'), 'image'],
  ['a grid of many numbers', json(Array.from({ length: 70 }, () => Array.from({ length: 70 }, () => 1))), 'image'],
  ['a grid of fewer numbers', json(Array.from({ length: 30 }, () => Array.from({ length: 30 }, () => 1))), 'table'],
  [
    'the same called a mask',
    json(
      Array.from({ length: 30 }, () => Array.from({ length: 30 }, () => 1)),
      { key: 'predictions.mask' },
    ),
    'image',
  ],
  ['a NumPy array', bytes('application/x-npy'), 'npy'],
  ['a NetCDF', bytes('application/x-netcdf'), 'variables'],
  ['an HDF5', bytes('application/x-hdf5'), 'variables'],
  ['a workbook', bytes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'), 'sheets'],
  ['a Parquet file', bytes('application/vnd.apache.parquet'), 'sheets'],
  ['WAV', bytes('audio/wav'), 'audio'],
  ['MP4', bytes('video/mp4'), 'video'],
  ['PDF', bytes('application/pdf'), 'pdf'],
  ['zip', bytes('application/zip'), 'archive'],
  ['a web page', bytes('text/html', PAGE), 'html'],
  ['a web page with a style, links and a table', bytes('text/html', TABLE), 'html'],
  ['a web page that a script would draw', bytes('text/html', SCRIPTED), 'html'],
  ['a day', json('2026-11-26', { shape: shape({ type: 'string', format: 'date' }) }), 'date'],
  ['a moment', json('2026-11-26T09:30:00Z', { shape: shape({ type: 'string', format: 'date-time' }) }), 'date'],
  ['what is declared as a day and is none', json('last week', { shape: shape({ type: 'string', format: 'date' }) }), 'text'],
  ['an address', json('https://example.org'), 'link'],
  [
    'a long address that is declared',
    json(`https://example.org/data?${'species=cod&'.repeat(20)}page=1`, { shape: shape({ type: 'string', format: 'uri' }) }),
    'link',
  ],
  ['a password', json('••••••', { shape: PASSWORD }), 'password'],
  ['a password that is still known', json('••••••', { shape: PASSWORD, clear: 'se cret' }), 'password'],
  ['a number', json(1), 'number'],
  ['true', json(true), 'boolean'],
  ['false', json(false), 'boolean'],
  ['numbers', json([1, 2]), 'list'],
  ['objects alike', json([{ a: 1 }, { a: 2 }]), 'table'],
  ['rows of four numbers of another name', json([[1, 2, 3, 4]]), 'table'],
  ['CSV', bytes('text/csv', 'species,count\ncod,12\nhake,3\n'), 'table'],
  ['text', json('hello'), 'text'],
  [
    'text in which there is a file',
    json('YSxiCjEsMgo=', { file: { blob: new Blob(['a,b\n1,2\n']), type: fileType('text/csv'), fileName: 'a.csv' } }),
    'text',
  ],
  ['bytes of no known kind', bytes('application/octet-stream'), 'file'],
  ['text that is declared as a file', bytes('text/plain', 'cod 12', A_FILE), 'file'],
  ['CSV that is declared as a file', bytes('text/csv', 'a,b\n1,2', A_FILE), 'file'],
  ['a file that is empty', bytes('text/plain', ''), 'text'],
  ['anything else', json({ a: { b: 1 } }), 'json'],
];

/** What parts of an answer lead to; at least one for each renderer. */
export const OUTPUT_LEADS: readonly Lead[] = PARTS.map(([what, part, renderer]) => ({ what, part, renderer }));
