import { GOALS, type Medians } from './goals.ts';

/** One measurement, of both fronts in the same run. */
export interface Figure {
  /** For records, such as `load.slow.form`. */
  readonly name: string;
  readonly words: string;
  readonly unit: string;
  readonly values: {
    readonly page: readonly number[];
    readonly peer?: readonly number[];
    readonly curl?: readonly number[];
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function mediansOf({ values: { page, peer, curl } }: Figure): Medians {
  return {
    page: median(page),
    ...(peer === undefined ? {} : { peer: median(peer) }),
    ...(curl === undefined ? {} : { curl: median(curl) }),
  };
}

const HEADS = ['', 'page', 'peer', 'page ÷ peer', 'curl', 'goal', ''];

/** A line for each figure, in columns. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEADS, ...figures.map(row)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => (column > 0 && column < 5 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], '─'.repeat(Math.max(...lines.map((line) => line.length))), ...lines.slice(1)].join('\n');
}

function row(figure: Figure): string[] {
  const medians = mediansOf(figure);
  const goal = GOALS[figure.name];
  return [
    figure.words,
    amount(medians.page, figure.unit),
    medians.peer === undefined ? '' : amount(medians.peer, figure.unit),
    medians.peer === undefined || medians.peer === 0 ? '' : (medians.page / medians.peer).toFixed(2),
    medians.curl === undefined ? '' : amount(medians.curl, figure.unit),
    goal?.words ?? '',
    goal === undefined ? '' : goal.isMet(medians) ? 'met' : 'not met',
  ];
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 10 && !Number.isInteger(value) ? 1 : 0)}${unit === '' ? '' : ` ${unit}`}`;
}
