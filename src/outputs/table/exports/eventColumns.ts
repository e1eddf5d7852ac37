import type { Grid } from '../../../answers/shapes/grid.ts';
import { mediumOf } from '../../../files/kinds.ts';
import { mimeOf, type SentFile } from '../../../files/sentFile.ts';

/** The columns of a table whose rows are pieces of a sound. */
export interface EventColumns {
  readonly start: number;
  readonly end: number;
  /** Of the two, in a second. */
  readonly perSecond: number;
  readonly label: number | undefined;
  readonly score: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

const START = /^(?:start|begin|onset)(?:time)?$/;
const END = /^(?:end|stop|offset)(?:time)?$/;
const LABELS = ['commonname', 'label', 'class', 'classname', 'species', 'event', 'sound', 'name', 'scientificname', 'text', 'word'];
const SCORES = ['confidence', 'score', 'probability', 'prob'];
const LOW = /^(?:low|min(?:imum)?|lower)(?:freq(?:uency)?)?$/;
const HIGH = /^(?:high|max(?:imum)?|upper)(?:freq(?:uency)?)?$/;

/** What a name says without its unit: `Start (s)` is `start`, `s`. */
function taken(name: string): { readonly word: string; readonly unit: string } {
  const [, before = name, unit = ''] = /^(.*?)(?:[\s_]*[([]|[\s_]+)(s|sec|secs|seconds|ms|hz)[)\]]?$/i.exec(name) ?? [];
  return { word: before.toLowerCase().replace(/[^a-z]/g, ''), unit: unit.toLowerCase() };
}

/**
 * Beginnings and ends in numbers are pieces of a sound where one was sent, or where their names tell that they are seconds: other tables
 * have ranges too.
 */
export function eventColumns(grid: Grid, sent: readonly SentFile[]): EventColumns | undefined {
  const columns = grid.columns.map(({ name, numeric }) => ({ ...taken(name), numeric }));
  const find = (is: (column: (typeof columns)[number]) => boolean): number | undefined => {
    const at = columns.findIndex(is);
    return at === -1 ? undefined : at;
  };
  const start = find(({ word, numeric }) => numeric && START.test(word));
  const end = find(({ word, numeric }) => numeric && END.test(word));
  if (start === undefined || end === undefined || grid.rowCount === 0) return undefined;
  const units = [columns[start]?.unit, columns[end]?.unit];
  const isSound = sent.some(({ file }) => ['audio', 'video'].includes(mediumOf(mimeOf(file)) ?? ''));
  if (units[0] !== units[1] || (units[0] === '' && !isSound)) return undefined;
  const named = (names: readonly string[], numeric: boolean) =>
    names.map((name) => find((column) => column.word === name && column.numeric === numeric)).find((at) => at !== undefined);
  return {
    start,
    end,
    perSecond: units[0] === 'ms' ? 1000 : 1,
    label: named(LABELS, false),
    score: named(SCORES, true),
    low: find(({ word, unit, numeric }) => numeric && LOW.test(word) && (unit === 'hz' || word.includes('freq'))),
    high: find(({ word, unit, numeric }) => numeric && HIGH.test(word) && (unit === 'hz' || word.includes('freq'))),
  };
}
