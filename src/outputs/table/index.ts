import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { wantedAs } from '../embedded.ts';
import { valueOf, type FileData } from '../part.ts';
import type { Grid } from './grid.ts';
import { readGrid } from './readGrid.ts';

export interface TableProps {
  /** Rows that are there already, or a file that holds them as text. */
  readonly source: Grid | FileData;
  /** Name of the CSV file. */
  readonly fileName: string;
  /** What the table holds, for screen readers. */
  readonly name: string;
}

const DELIMITED: ReadonlySet<string> = new Set(['text/csv', 'text/tab-separated-values']);

/** Text in an old encoding is bytes of no kind, but the module may have named the file. */
function isDelimited({ mime, ext }: FileData['type']): boolean {
  return DELIMITED.has(mime) || (mime === 'application/octet-stream' && (ext === 'csv' || ext === 'tsv'));
}

export const table = defineOutput<TableProps>({
  id: 'table',
  match(part) {
    const name = part.key === 'body' ? 'the answer' : part.key;
    if (part.from === 'bytes') {
      if (!isDelimited(part.type) || wantedAs(part.shape) === 'file') return undefined;
      const { blob, type, fileName } = part;
      return { source: { blob, type, fileName }, fileName, name };
    }
    const grid = readGrid(valueOf(part));
    return grid && { source: grid, fileName: `${part.key}.csv`, name };
  },
  expect(property) {
    if (property.kind !== 'array' || property.items === undefined) return undefined;
    if (property.items.kind === 'object') return 'the schema declares a list of objects';
    return property.items.kind === 'array' ? 'the schema declares a list of lists' : undefined;
  },
  View: lazyPart(() => import('./TableView.tsx')),
});
