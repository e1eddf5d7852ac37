// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../spec/model.ts';
import { readWays } from './ways.ts';
import * as say from './words.ts';

// That of jsdom can't be read.
const blobOf = (parts: string[]) => new NodeBlob(parts) as unknown as Blob;

const GPX = `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
  <wpt lat="43.5" lon="-3.8"><name>Santander</name></wpt>
  <trk><name>Tow 7</name><trkseg>
    <trkpt lat="43.125" lon="-3.25"><ele>1.5</ele><time>2026-02-03T06:00:00Z</time></trkpt>
    <trkpt lat="43.25" lon="-3.5"><ele>2.5</ele><time>2026-02-03T07:00:00Z</time></trkpt>
  </trkseg></trk></gpx>`;

const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
  <Placemark><name>Reef &lt;b&gt;</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
    0,0 1,0 1,1 0,0
  </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
  <Placemark><name>nowhere</name></Placemark></Document></kml>`;

const features = async (text: string, as: 'kml' | 'gpx') =>
  ((await readWays(blobOf([text]), as)) as JsonObject).features as unknown as { geometry: unknown; properties: JsonObject }[];

describe('what a file of ways says comes with every digit', () => {
  test('GPX', async () => {
    const found = await features(GPX, 'gpx');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      properties: { name: 'Tow 7', coordinateProperties: { times: ['2026-02-03T06:00:00Z', '2026-02-03T07:00:00Z'] } },
      geometry: {
        type: 'LineString',
        coordinates: [
          [-3.25, 43.125, 1.5],
          [-3.5, 43.25, 2.5],
        ],
      },
    });
    expect(found[1]).toMatchObject({ properties: { name: 'Santander' }, geometry: { type: 'Point', coordinates: [-3.8, 43.5] } });
  });

  test('KML, whose placemarks may be nowhere', async () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(await features(KML, 'kml')).toMatchObject([
      { properties: { name: 'Reef <b>' }, geometry: { type: 'Polygon', coordinates: [ring] } },
      { properties: { name: 'nowhere' }, geometry: null },
    ]);
  });
});

test.each<[string, string, string]>([
  ['defines entities', '<!DOCTYPE kml [<!ENTITY a "b">]><kml/>', say.hasEntities],
  ['is cut off', KML.slice(0, 200), say.notXml],
  ['is no XML', 'lat,lon\n1,2\n', say.notXml],
])('a file that %s is refused with the reason', async (_, text, reason) => {
  await expect(readWays(blobOf([text]), 'kml')).rejects.toThrow(reason);
});

test('whatever is in it, it is read or refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(GPX, KML),
      fc.nat(600),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('kml' as const, 'gpx' as const),
      async (text, at, put, as) => {
        const blob = blobOf([text.slice(0, at) + put + text.slice(at)]);
        const read = await readWays(blob, as).catch((error: unknown) => error);
        if (read instanceof Error) expect([say.hasEntities, say.notXml]).toContain(read.message);
        else expect(read).toHaveProperty('type', 'FeatureCollection');
      },
    ),
    { numRuns: 60 },
  );
});
