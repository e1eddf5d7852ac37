import { defineOutput } from '../define.ts';
import { valueOf } from '../part.ts';
import { readGrid, type Grid } from './grid.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const table = defineOutput<{ readonly grid: Grid; readonly fileName: string; readonly name: string }>({
  id: 'table',
  match(part) {
    const grid = readGrid(valueOf(part));
    return grid && { grid, fileName: `${part.key}.csv`, name: part.key === 'body' ? 'the answer' : part.key };
  },
  expect(property) {
    if (property.kind !== 'array' || property.items === undefined) return undefined;
    if (property.items.kind === 'object') return 'the schema declares a list of objects';
    return property.items.kind === 'array' ? 'the schema declares a list of lists' : undefined;
  },
  View: lazyPart(() => import('./TableView.tsx')),
});
