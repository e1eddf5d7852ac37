import { isNumber, type JsonScalar } from '../../answers/isObject.ts';
import type { ListedInput } from '../../outputs/overview/listed.ts';
import type { BatchItem } from '../../runs/batch/batch.ts';
import { STATUS_WORDS } from '../../runs/batch/words.ts';
import { outcomeInWords } from '../../runs/kept/summary.ts';

/** The items of a batch as a gallery shows them: the best class of each answer with its score, or its line. */
export function listedItems(items: readonly BatchItem[]): readonly ListedInput[] {
  const all = items.map((item) => known.get(item) ?? remembered(item));
  const areShares = all.every(({ score }) => score === undefined || (score >= 0 && score <= 1));
  return areShares ? all.map((input) => shares.get(input) ?? shared(input)) : all;
}

/** Of thousands of items one changes at a time. */
const known = new WeakMap<BatchItem, ListedInput>();

const shares = new WeakMap<ListedInput, ListedInput>();

function shared(input: ListedInput): ListedInput {
  const made: ListedInput = { ...input, isShare: true };
  shares.set(input, made);
  return made;
}

function remembered(item: BatchItem): ListedInput {
  const listed = listedItem(item);
  known.set(item, listed);
  return listed;
}

function listedItem(item: BatchItem): ListedInput {
  const { label, score, used } = classOf(item);
  const { run, status, index, name } = item;
  const outcome = run === undefined ? STATUS_WORDS[status] : outcomeInWords(run);
  const hasFailed = status === 'failed';
  return {
    id: String(index),
    name,
    label: hasFailed ? undefined : label,
    score,
    labels: label === undefined ? [] : [label],
    values: numbersIn(item, used),
    error: hasFailed ? outcome : undefined,
    ...(label === undefined && { state: outcome }),
  };
}

interface FoundClass {
  readonly label: string | undefined;
  readonly score: number | undefined;
  /** The cells that were read. */
  readonly used: readonly string[];
}

const NONE: FoundClass = { label: undefined, score: undefined, used: [] };

/** The first class that renderers put into the cells, with its score. */
function classOf({ cells }: BatchItem): FoundClass {
  const key = Object.keys(cells).find((name) => /(?:^|\.)class$/.test(name) && typeof cells[name] === 'string');
  if (key === undefined) return NONE;
  const scoreKey = key.replace(/class$/, 'score');
  const score = cells[scoreKey];
  return { label: String(cells[key]), score: typeof score === 'number' ? score : undefined, used: [key, scoreKey] };
}

/** More are in the table. */
const MOST = 20;

function numbersIn({ cells }: BatchItem, used: readonly string[]): Record<string, JsonScalar> {
  const numbers = Object.entries(cells).filter(([name, value]) => isNumber(value) && !used.includes(name));
  return Object.fromEntries(numbers.slice(0, MOST));
}
