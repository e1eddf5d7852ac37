import type { Machine, Result } from '../record.ts';

/** One figure over the runs of one machine. */
export interface Series {
  readonly words: string;
  readonly unit: string;
  readonly points: readonly Point[];
}

interface Point {
  /** Which of the machine's runs. */
  readonly run: number;
  readonly medians: Readonly<Record<string, number>>;
}

/** All that one machine measured: lines never lead from one machine to another. */
export interface MachineHistory {
  readonly machine: Machine;
  /** From the oldest to the newest. */
  readonly runs: readonly { readonly date: string; readonly commit: string }[];
  readonly series: readonly Series[];
}

const TEXTS = ['date', 'commit', 'figure', 'words', 'unit'] as const;
const MACHINE = ['cpu', 'cores', 'os', 'browser'] as const;

/** The recorded lines; the first that is none is named. */
export function readResults(text: string): Result[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const result = parsed(line);
    if (!isResult(result)) throw new Error(`Line ${index + 1} of the recorded results is no result: ${line.slice(0, 80)}`);
    return [result];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isResult(value: unknown): value is Result {
  if (!isObject(value) || !isObject(value.machine) || !isObject(value.medians)) return false;
  const { machine, medians } = value;
  return (
    TEXTS.every((key) => typeof value[key] === 'string') &&
    MACHINE.every((key) => machine[key] !== undefined) &&
    Object.values(medians).every((median) => typeof median === 'number')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** By machine, in the order in which they first measured; figures in the order in which they were first recorded. */
export function histories(results: readonly Result[]): MachineHistory[] {
  const sorted = results.toSorted((a, b) => a.date.localeCompare(b.date));
  return [...groupBy(sorted, ({ machine }) => MACHINE.map((key) => machine[key]).join('\n')).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const runs = [...groupBy(own, ({ date }) => date).values()].flatMap(([one]) => (one === undefined ? [] : [one]));
    const numberOf = new Map(runs.map(({ date }, index) => [date, index]));
    const series = [...groupBy(own, ({ figure }) => figure).values()].map((same): Series => {
      const last = same.at(-1);
      return {
        words: last?.words ?? '',
        unit: last?.unit ?? '',
        points: same.map(({ date, medians }) => ({ run: numberOf.get(date) ?? 0, medians })),
      };
    });
    return [{ machine: first.machine, runs: runs.map(({ date, commit }) => ({ date, commit })), series }];
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
