import { cellText, type Grid } from '../../../answers/shapes/grid.ts';
import { put } from '../../../answers/shapes/detections/put.ts';
import { mediumOf } from '../../../files/kinds.ts';
import { mimeOf, type SentFile } from '../../../files/sentFile.ts';
import type { JsonObject } from '../../../spec/model.ts';
import type { Dataset, SoundEvent } from '../../exports/dataset.ts';
import { eventColumns, type EventColumns } from './eventColumns.ts';

/** A table of pieces of a sound, for other programs; undefined for any other table. */
export function datasetOfEvents(grid: Grid, sent: readonly SentFile[]): Dataset | undefined {
  const columns = eventColumns(grid, sent);
  if (columns === undefined) return undefined;
  const file = sent.map((one) => one.file).find((one) => ['audio', 'video'].includes(mediumOf(mimeOf(one)) ?? ''));
  const events = Array.from({ length: grid.rowCount }, (_, row) => eventOf(grid, row, columns)).filter((event) => event !== undefined);
  return {
    images: [],
    classes: [],
    hasOwnIds: false,
    sounds: [{ name: file?.name ?? 'sound', ...(file !== undefined && { blob: file }), events }],
  };
}

function eventOf(grid: Grid, row: number, columns: EventColumns): SoundEvent | undefined {
  const numberIn = (column: number | undefined) => {
    const value = column === undefined ? NaN : grid.number(row, column);
    return Number.isFinite(value) ? value : undefined;
  };
  const [start, end] = [numberIn(columns.start), numberIn(columns.end)];
  if (start === undefined || end === undefined) return undefined;
  const [low, high] = [numberIn(columns.low), numberIn(columns.high)];
  const { perSecond, label } = columns;
  const said = new Set<number | undefined>([columns.start, columns.end, label, columns.score, columns.low, columns.high]);
  let more: JsonObject | undefined;
  for (const [column, { name }] of grid.columns.entries()) {
    const value = said.has(column) ? undefined : grid.cell(row, column);
    if (value !== undefined && value !== null) more = put(more, name, value);
  }
  return {
    label: label === undefined ? '' : cellText(grid.cell(row, label)).trim(),
    score: numberIn(columns.score),
    start: start / perSecond,
    end: end / perSecond,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(more !== undefined && { more }),
  };
}
