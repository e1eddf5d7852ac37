import * as words from './words.ts';

export interface Summary {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

/** Of the finite numbers only; undefined when there are none. */
export function summarize(numbers: readonly number[]): Summary | undefined {
  let count = 0;
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  for (const number of numbers) {
    if (!Number.isFinite(number)) continue;
    count++;
    sum += number;
    if (number < min) min = number;
    if (number > max) max = number;
  }
  return count === 0 ? undefined : { count, min, max, mean: sum / count };
}

/** Points drawn: as many columns as the plot has pixels are enough to see every peak. */
const COLUMNS = 300;

/** SVG path through the numbers, with a gap where one isn't finite. Long series keep the lowest and highest value of each column. */
export function seriesPath(numbers: readonly number[], { min, max }: Summary, width: number, height: number): string {
  const span = max - min || 1;
  const steps: string[] = [];
  let pen = 'M';
  const go = (index: number) => {
    const value = numbers[index] ?? NaN;
    if (!Number.isFinite(value)) {
      pen = 'M';
      return;
    }
    const x = numbers.length === 1 ? width / 2 : (index / (numbers.length - 1)) * width;
    const y = max === min ? height / 2 : height - ((value - min) / span) * height;
    steps.push(`${pen}${x.toFixed(1)} ${y.toFixed(1)}`);
    pen = 'L';
  };
  for (const index of drawnOf(numbers)) go(index);
  return steps.join('');
}

/** Which numbers are drawn: all, or of a long series the lowest and highest of each column. */
export function drawnOf(numbers: readonly number[]): number[] {
  const perColumn = Math.max(1, Math.ceil(numbers.length / COLUMNS));
  const indices: number[] = [];
  for (let start = 0; start < numbers.length; start += perColumn) {
    indices.push(...extremes(numbers, start, Math.min(start + perColumn, numbers.length)));
  }
  return indices;
}

function extremes(numbers: readonly number[], start: number, end: number): number[] {
  let low = start;
  let high = start;
  for (let index = start + 1; index < end; index++) {
    const value = numbers[index] ?? NaN;
    if (value < (numbers[low] ?? NaN) || Number.isNaN(numbers[low])) low = index;
    if (value > (numbers[high] ?? NaN) || Number.isNaN(numbers[high])) high = index;
  }
  if (low === high) return [low];
  return low < high ? [low, high] : [high, low];
}

/** Digits of each number beyond those that all of them have in common. */
const TELLING = 4;
const MOST_DIGITS = 15;

/** `lowest 100234 · highest 100367 · mean 100300.5`: whole numbers as they are, others with as many digits as tell them apart. */
export function summaryWords({ min, max, mean }: Summary): string {
  const common = max === min ? 0 : Math.floor(Math.log10(Math.max(Math.abs(min), Math.abs(max)))) - Math.floor(Math.log10(max - min));
  const digits = Math.min(Math.max(common, 0) + TELLING, MOST_DIGITS);
  return words.statistics(statistic(min, digits), statistic(max, digits), statistic(mean, digits));
}

function statistic(value: number, digits: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  // Larger whole numbers were rounded already, and say so.
  return `${Number.isInteger(value) ? '≈' : ''}${Number(value.toPrecision(digits))}`;
}
