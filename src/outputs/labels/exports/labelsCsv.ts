import { csvFile } from '../../../files/delimited/write.ts';
import type { Export } from '../../define.ts';
import type { LabelRow } from '../rows.ts';
import type { ShownLabels } from '../shown.ts';

/** A line for each class: pixels, shares and regions, with every digit. */
export const labelsCsv: Export<ShownLabels> = {
  label: 'CSV',
  ending: 'csv',
  write: (shown) => csvFile(labelCells(shown)),
};

type Cells = (string | number | boolean)[];

export function* labelCells({ rows, found, neighbours }: Pick<ShownLabels, 'rows' | 'found' | 'neighbours'>): Generator<Cells> {
  const id = found.kind === 'masks' ? 'mask' : 'value';
  const hasRegions = neighbours !== undefined && rows.some(({ regions }) => regions !== undefined);
  const counted = hasRegions ? [`regions_${neighbours}`, 'largest_region'] : [];
  yield [id, 'name', 'pixels', 'share', 'background', 'share_without_background', ...counted];
  for (const row of rows) yield [...cellsOf(row), ...(hasRegions ? [row.regions?.regions ?? 0, row.regions?.largest ?? 0] : [])];
  if (found.beside !== undefined) {
    yield ['none', '', found.beside.none];
    yield ['several', '', found.beside.several];
  }
  if (found.counts.missing > 0) yield ['missing', '', found.counts.missing];
}

function cellsOf({ value, name, pixels, share, isBackground, shareOfRest }: LabelRow): Cells {
  return [value, name, pixels, share, isBackground, shareOfRest ?? ''];
}
