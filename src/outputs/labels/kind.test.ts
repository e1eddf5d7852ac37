import { describe, expect, test } from 'vitest';
import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import { namesOfMasks, namesOfValues, type LabelHints } from './hints.ts';
import { kindOf, type LabelKind } from './kind.ts';
import { labelNotes } from './notes.ts';
import { labelRows } from './rows.ts';

const found = (values: readonly number[], more: Partial<FoundLabels> = {}): FoundLabels => ({
  kind: 'values',
  width: 10,
  height: 10,
  counts: { values, counts: values.map(() => 10), missing: 0, alike: 1, inAreas: 1, smooth: 0 },
  palette: [],
  nodata: undefined,
  step: 1,
  ...more,
});
const masks = found([0, 1], { kind: 'masks', beside: { none: 85, several: 5 } });
const listed = (...names: string[]) => ({ names: names.map((name, id) => [id, name] as const), byPlace: true });

/** What is said of a picture whose values are these. */
function told(of: FoundLabels, more: Partial<LabelHints>): { kind: LabelKind; background: number[]; notes: string } {
  const hints = { key: 'result', description: '', ...more };
  const named = of.kind === 'values' ? namesOfValues(hints, of.counts.values) : namesOfMasks(hints, of.counts.values.length);
  const kind = kindOf(of, hints, named);
  const rows = labelRows(of, kind, named, { typed: {}, background: undefined, regions: undefined });
  const background = rows.filter(({ isBackground }) => isBackground).map(({ value }) => value);
  return { kind, background, notes: labelNotes({ found: of, kind, named, rows, isChosen: false, neighbours: undefined }).join(' ') };
}

describe('numbers are what somebody calls them', () => {
  test.each<[string, FoundLabels, Partial<LabelHints>, LabelKind, number[]]>([
    ['nobody says anything', found([0, 1]), { key: 'mask' }, 'values', []],
    ['names', found([0, 1]), { key: 'mask', classes: listed('background', 'reef') }, 'classes', [0]],
    ['names that don’t fit', found([0, 1, 2]), { key: 'mask', classes: listed('reef') }, 'classes', []],
    ['classes by its name', found([0, 1]), { key: 'class_map' }, 'classes', []],
    ['classes by its description', found([0, 1]), { description: 'Land cover of each pixel' }, 'classes', []],
    ['instances by its name', found([0, 7, 900]), { key: 'predictions.instance_mask' }, 'instances', [0]],
    ['cells', found([0, 7]), { key: 'cell_labels' }, 'instances', [0]],
    ['nuclei', found([0, 7]), { description: 'One number for each nucleus, 0 between them' }, 'instances', [0]],
    ['named cells are classes', found([0, 1]), { key: 'cells', classes: listed('none', 'B cell') }, 'classes', [0]],
    ['cellular', found([0, 1]), { key: 'cellular_mask' }, 'values', []],
    ['classic', found([0, 1]), { key: 'classic_mask' }, 'values', []],
    ['masks', masks, { key: 'instances' }, 'masks', []],
    ['a void that a file names', found([0, 255], { nodata: 255 }), { key: 'mask' }, 'values', [255]],
  ])('%s', (_, of, hints, kind, background) => {
    expect(told(of, hints)).toMatchObject({ kind, background });
  });

  test.each<[string, FoundLabels, Partial<LabelHints>, string]>([
    [
      'no background',
      found([0, 1]),
      { key: 'mask' },
      'Shares are of 20 pixels. Nothing is said to be background: 0 counts like any other value.',
    ],
    [
      'instances',
      found([0, 5]),
      { key: 'instances' },
      'Shares are of 20 pixels. Each number is one thing, and 0 what lies between them: it counts as background.',
    ],
    [
      'masks over each other',
      masks,
      {},
      '85 pixels are in no mask. 5 pixels are in more than one, and each of the masks counts them: the shares of what is masked add up to 133.3 %.',
    ],
    [
      'as many names as masks',
      { ...masks, beside: { none: 80, several: 0 } },
      { classes: listed('cod', 'crab') },
      '80 pixels are in no mask. Names are those that the answer lists in order, the first for 0.',
    ],
    [
      'other names than masks',
      { ...masks, beside: { none: 80, several: 0 } },
      { classes: listed('cod') },
      '80 pixels are in no mask. The answer lists 1 name for 2 masks and doesn’t say which belongs to which.',
    ],
  ])('and it is told: %s', (_, of, hints, notes) => {
    expect(told(of, hints).notes).toBe(notes);
  });
});
