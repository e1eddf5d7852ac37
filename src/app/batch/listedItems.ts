import { isNumber, type JsonScalar } from '../../answers/isObject.ts';
import type { ListedInput } from '../../outputs/overview/listed.ts';
import { COUNT_OF, HIGHEST_SCORE } from '../../outputs/summary/cellNames.ts';
import type { BatchItem } from '../../runs/batch/batch.ts';
import { STATUS_WORDS } from '../../runs/batch/words.ts';
import { outcomeInWords } from '../../runs/kept/summary.ts';

/** The items of a batch as a gallery shows them: the best class of each answer with its score, or its line. */
export function listedItems(items: readonly BatchItem[]): readonly ListedInput[] {
  const all = items.map((item) => known.get(item) ?? remembered(item));
  const areShares = all.every(({ score }) => score === undefined || (score >= 0 && score <= 1));
  // Of things that were found, scores are no parts of a whole.
  return areShares ? all.map((input) => (input.label === undefined ? input : (shares.get(input) ?? shared(input)))) : all;
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
  const { label, score, labels, used } = classOf(item);
  const { run, status, index, name } = item;
  const outcome = run === undefined ? STATUS_WORDS[status] : outcomeInWords(run);
  const hasFailed = status === 'failed';
  return {
    id: String(index),
    name,
    label: hasFailed ? undefined : label,
    score,
    labels,
    values: numbersIn(item, used),
    error: hasFailed ? outcome : undefined,
    ...(label === undefined && { state: outcome }),
  };
}

interface FoundClass {
  readonly label: string | undefined;
  readonly score: number | undefined;
  readonly labels: readonly string[];
  /** The cells that were read. */
  readonly used: readonly string[];
}

/** Names of the cells that say how many of a class were found, and how surely. */
const COUNT = new RegExp(`(?:^|\\.)${COUNT_OF.replace('.', '\\.')}(.+)$`);
const HIGHEST = new RegExp(`(?:^|\\.)${HIGHEST_SCORE}$`);

/** The first class that renderers put into the cells, with its score; else those of which something was found, with the highest. */
function classOf({ cells }: BatchItem): FoundClass {
  const key = Object.keys(cells).find((name) => /(?:^|\.)class$/.test(name) && typeof cells[name] === 'string');
  if (key === undefined) return foundIn(cells);
  const scoreKey = key.replace(/class$/, 'score');
  const score = cells[scoreKey];
  const label = String(cells[key]);
  return { label, score: typeof score === 'number' ? score : undefined, labels: [label], used: [key, scoreKey] };
}

function foundIn(cells: BatchItem['cells']): FoundClass {
  const names = Object.keys(cells);
  const highest = names.find((name) => HIGHEST.test(name) && typeof cells[name] === 'number');
  const score = highest === undefined ? undefined : Number(cells[highest]);
  return {
    label: undefined,
    score,
    labels: names.flatMap((name) => COUNT.exec(name)?.[1] ?? []),
    used: highest === undefined ? [] : [highest],
  };
}

/** More are in the table. */
const MOST = 20;

function numbersIn({ cells }: BatchItem, used: readonly string[]): Record<string, JsonScalar> {
  const numbers = Object.entries(cells).filter(([name, value]) => isNumber(value) && !used.includes(name));
  return Object.fromEntries(numbers.slice(0, MOST));
}
