import { readAhead } from '../../ui/useRead.ts';
import { readSeparated } from './useDelimited.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { defineComparison, defineOutput } from '../define.ts';
import { fileIn } from '../../answers/embedded.ts';
import { fileType, tableMime } from '../../files/sniff.ts';
import { partValue, type FileData, type JsonPart, type Part } from '../../answers/part.ts';
import { featureRows } from '../../answers/shapes/detections/geographic.ts';
import { readGrid } from '../../answers/shapes/readGrid.ts';
import type { TableProps } from './props.ts';
import { MIME, typeOfEnding } from '../../files/kinds.ts';
import { isDelimited } from '../../files/traits.ts';
import * as words from './ruleWords.ts';

/** Text in an old encoding is bytes of no kind, but the module may have named the file. */
function isTable({ mime, ext }: FileData['type']): boolean {
  return isDelimited(mime) || (mime === MIME.binary && isDelimited(typeOfEnding(ext) ?? ''));
}

/** The table in a part; undefined when it holds none. */
export function tableIn(part: Part): TableProps['source'] | undefined {
  if (part.from === 'error') return undefined;
  if (part.from === 'json')
    return (
      textTable(part) ??
      readGrid(featureRows(partValue(part)) ?? partValue(part), {
        declared: part.rows !== undefined || (part.shape?.kind === 'array' && part.shape.items !== undefined),
      })
    );
  return fileIn(part, isTable);
}

const known = new WeakMap<JsonPart, FileData | null>();

/** Text of a JSON answer that is plainly a table with separators, unless the schema declares that it is text. One file for each part, since reading it takes a while. */
function textTable(part: JsonPart): FileData | undefined {
  const text = partValue(part);
  if (typeof text !== 'string' || part.shape !== undefined || part.file !== undefined || !text.includes('\n')) return undefined;
  const before = known.get(part);
  if (before !== undefined) return before ?? undefined;
  const mime = tableMime(text, true);
  const type = mime === undefined ? undefined : fileType(mime);
  const found = type && { blob: new Blob([text], { type: type.mime }), type, fileName: `${part.key}.${type.ext}` };
  known.set(part, found ?? null);
  return found;
}

const loadEvents = lazyModule(() => import('./exports/events.ts'));

/** Bytes that are read before anything is shown. */
const AT_ONCE = 1_000_000;

export const table = defineOutput<TableProps>({
  id: 'table',
  match(part) {
    const source = tableIn(part);
    const name = part.key === 'body' ? words.theAnswer : part.key;
    return source && { source, stem: part.from === 'bytes' ? part.fileName : part.key, name };
  },
  expect(property) {
    if (property.kind !== 'array' || property.items === undefined) return undefined;
    if (property.items.kind === 'object') return words.declaredObjects;
    return property.items.kind === 'array' ? words.declaredLists : undefined;
  },
  View: lazyPart(() => import('./TableView.tsx')),
  ahead: ({ source }) => ('blob' in source && source.blob.size <= AT_ONCE ? [readAhead(source.blob, readSeparated)] : []),
  // A row for each input, or members side by side as columns.
  sketch: 'rows',
  claims: (part) => part.from === 'json' && part.rows !== undefined,
  shownAs: words.shownAs,
  rank: 60,
  tab: { rank: 60, name: words.tab },
  // A value that is a table by itself is a list, or an object of which the single values are told.
  count: ({ source }, part) => (part.from === 'json' && part.rows === 'columns' && 'rowCount' in source ? source.rowCount : undefined),
  dataset: ({ source }, sent) =>
    'rowCount' in source ? loadEvents().then(({ datasetOfEvents }) => datasetOfEvents(source, sent)) : Promise.resolve(undefined),
  compare: defineComparison<TableProps, Pick<TableProps, 'source'>>({
    read(part) {
      const source = part.from === 'json' && part.large !== undefined ? undefined : tableIn(part);
      return source && { source };
    },
    View: lazyPart(() => import('./compare/CompareTables.tsx')),
  }),
});
