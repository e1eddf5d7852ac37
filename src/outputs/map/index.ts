import { fileIn } from '../../answers/embedded.ts';
import { partValue, type FileData, type Part } from '../../answers/part.ts';
import { namesPlace } from '../../answers/shapes/geo/columns.ts';
import { geoReading, possibleReading, type GeoReading } from '../../answers/shapes/geo/reading.ts';
import { saysWay } from '../../answers/shapes/geo/tracks.ts';
import { MIME } from '../../files/kinds.ts';
import { isDelimited } from '../../files/traits.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import type { MapProps, MapSource } from './props.ts';
import * as words from './ruleWords.ts';

/** Files that say by their type that they hold places. */
const WAYS: Readonly<Record<string, 'kml' | 'gpx'>> = { [MIME.kml]: 'kml', [MIME.gpx]: 'gpx' };

const loadLook = lazyModule(() => import('./lookForPlaces.ts'));
const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

function propsOf(part: Part, source: MapSource): MapProps {
  const stem = part.from === 'bytes' ? part.fileName : part.key;
  return { source, stem, name: part.key === 'body' ? words.theAnswer : part.key };
}

function valueProps(part: Part, reading: GeoReading | undefined): MapProps | undefined {
  return reading && propsOf(part, { from: 'value', reading });
}

function readingIn(part: Part): GeoReading | undefined {
  return part.from === 'json' ? geoReading(partValue(part), part.key, part.shape?.description) : undefined;
}

function wayIn(part: Part): MapProps | undefined {
  const file = fileIn(part, ({ mime }) => Object.hasOwn(WAYS, mime));
  const from = file && WAYS[file.type.mime];
  return file && from && propsOf(part, { from, file });
}

/** Files that may hold places, which only reading them tells. */
function candidateIn(part: Part): Exclude<MapSource, { from: 'value' }> | undefined {
  const file = fileIn(part, ({ mime }) => mime === MIME.tiff || isDelimited(mime));
  return file && { from: isPicture(file) ? 'tiff' : 'delimited', file };
}

function isPicture({ type }: FileData): boolean {
  return type.mime === MIME.tiff;
}

export const map = defineOutput<MapProps>({
  id: 'map',
  match: (part) => valueProps(part, readingIn(part)) ?? wayIn(part),
  offer: (part) => (part.from === 'json' ? valueProps(part, possibleReading(partValue(part), part.key)) : undefined),
  async offerLater(part) {
    const source = candidateIn(part);
    if (source === undefined) return undefined;
    const { hasPlace } = await loadLook();
    return (await hasPlace(source)) ? propsOf(part, source) : undefined;
  },
  expect({ kind, items, name, description }) {
    if (kind !== 'array' || items === undefined) return undefined;
    if (items.kind === 'object') return namesPlace(items.properties.map((property) => property.name)) ? words.declaredPlaces : undefined;
    return items.kind === 'array' && saysWay(name, description) ? words.declaredWay : undefined;
  },
  View: lazyPart(() => import('./MapView.tsx')),
  claims: (part) => part.from === 'json' && part.rows === 'columns' && readingIn(part) !== undefined,
  sketch: 'picture',
  isMedium: true,
  shownAs: words.shownAs,
  isMeaning: true,
  rank: 22,
  tab: { rank: 22, name: words.tab },
  count({ source }, part) {
    if (source.from !== 'value') return undefined;
    const { reading } = source;
    if (reading.as === 'rows') return part.from === 'json' && part.rows === 'columns' ? reading.grid.rowCount : undefined;
    return reading.as === 'track' ? reading.track.pairs.length : undefined;
  },
  dataset: ({ source }) => loadDataset().then(({ datasetOfSource }) => datasetOfSource(source)),
});
