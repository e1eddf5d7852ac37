import { isNumber } from '../../answers/isObject.ts';
import { sortClasses } from '../../answers/shapes/classes/rows.ts';
import type { AnsweredInput } from '../../answers/shapes/many/answered.ts';
import { readInputSet } from '../../answers/shapes/many/inputSet.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput, type Cell } from '../define.ts';
import { formatScore, formatShare } from '../summary/formatScore.ts';
import type { ManyProps } from './props.ts';
import * as words from './ruleWords.ts';

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

export const many = defineOutput<ManyProps>({
  id: 'many',
  match(part) {
    if (part.from !== 'json' || part.rows !== 'inputs' || part.value === undefined) return undefined;
    const set = readInputSet(part.value, part.key);
    return set && { set, value: part.value, name: part.key };
  },
  // Which lists are sets of inputs only their values tell.
  expect: () => undefined,
  View: lazyPart(() => import('./ManyView.tsx')),
  sketch: 'rows',
  isMedium: true,
  claims: (part) => part.from === 'json' && part.rows === 'inputs',
  rank: 25,
  tab: { rank: 5, name: words.tab },
  words: {
    rank: 5,
    of: (found) =>
      found.flatMap(({ set: { inputs } }, at) => [
        ...(at === 0 ? [] : ['; ']),
        { of: 'inputs', count: inputs.length } as const,
        ...besideCount(inputs.slice(0, SAID).map(wordsOf)),
      ]),
  },
  dataset: ({ set }) => loadDataset().then(({ datasetOfSetOfInputs }) => datasetOfSetOfInputs(set)),
  count: ({ set }) => set.inputs.length,
  cells: ({ set }) => Object.assign({}, ...set.inputs.map(cellsOf)) as Record<string, Cell>,
});

/** More have no room in a line. */
const SAID = 12;

function besideCount(said: readonly string[]): string[] {
  const told = said.filter((text) => text !== '');
  return told.length === 0 ? [] : [`: ${told.join(', ')}`];
}

function wordsOf({ classes, values }: AnsweredInput): string {
  const [best] = sortClasses(classes);
  if (best !== undefined) {
    const amount = best.score >= 0 && best.score <= 1 ? formatShare(best.score) : formatScore(best.score);
    // That one of several is the best makes its share one.
    return Number.isNaN(best.score) ? best.label : `${best.label} ${classes.length > 1 ? amount : formatScore(best.score)}`;
  }
  const [number, ...others] = Object.values(values).filter(isNumber);
  // Several say nothing without their names.
  return number === undefined || others.length > 0 ? '' : formatScore(Number(number));
}

/** What it is called, its best class, and its other single values. */
function cellsOf({ name, classes, values }: AnsweredInput, at: number): Record<string, Cell> {
  const [best] = sortClasses(classes);
  const cells: [string, Cell][] = [
    ...(name === undefined ? [] : [['input', name] as [string, Cell]]),
    ...(best === undefined ? [] : [['class', best.label] as [string, Cell]]),
    ...(best === undefined || Number.isNaN(best.score) ? [] : [['score', best.score] as [string, Cell]]),
    ...Object.entries(values).flatMap(([key, value]): [string, Cell][] =>
      value === null ? [] : [[key, typeof value === 'bigint' ? String(value) : value]],
    ),
  ];
  return Object.fromEntries(cells.map(([key, value]) => [`${at}.${key}`, value]));
}
