import { sizesAhead } from '../sizesAhead.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { Json } from '../../spec/model.ts';
import { defineComparison, defineOutput } from '../define.ts';
import { partValue, type Part } from '../../answers/part.ts';
import { areChains } from '../../answers/shapes/detections/chains.ts';
import type { DetectionSet } from '../../answers/shapes/detections/detection.ts';
import { isFindings, saysFindings } from '../../answers/shapes/detections/nothing.ts';
import { lastName, readAllDetections, readDetections, readEachList } from '../../answers/shapes/detections/readDetections.ts';
import { promisesDetections } from '../../answers/shapes/detections/promised.ts';
import { cellsOfClasses, lineOfClasses, countInWords, drawnItems, sureSets, totalOf } from './found.ts';
import type { DetectionsProps } from './props.ts';
import * as words from './ruleWords.ts';

function isLine(value: Json | undefined): value is Json[][] {
  return Array.isArray(value) && value.every(Array.isArray) && areChains([value]);
}

/** Kinds of which a list holds one for each entry, and no place in a picture. */
const SINGLE: ReadonlySet<string> = new Set(['number', 'integer', 'string', 'boolean']);

/** What a part says was found in a picture, if it says enough to be drawn unasked. */
function detectionsIn(part: Part): DetectionSet | undefined {
  if (part.from !== 'json' || part.places === 'data') return undefined;
  const value = partValue(part);
  const isDeclared = part.shape?.kind === 'array';
  const isList = SINGLE.has(part.shape?.items?.kind ?? '');
  const isSaid = !isList && (isFindings(lastName(part.key)) || (part.shape !== undefined && saysFindings(part.shape.description)));
  // An empty list that a schema announces is an empty list, unless its name or description says what was looked for.
  if (isDeclared && isSaid && Array.isArray(value) && value.length === 0) return readDetections(value, 'detections');
  const set = readDetections(value, part.key);
  if (set === undefined || set.evidence === 'offer') return undefined;
  const isEmpty = set.groups.every(({ items }) => items.length === 0);
  return isEmpty && isDeclared && !isSaid ? undefined : set;
}

function propsOf(part: Part, set: DetectionSet, value = partValue(part)): DetectionsProps {
  const all = set.unread === 0 ? Promise.resolve(set) : undefined;
  const readAll = () => all ?? readAllDetections(value ?? null, part.key).then((read) => read ?? set);
  const readEach = () => all ?? readEachList(value, part.key).then((read) => read ?? set);
  return { set, readAll, readEach, name: part.key === 'body' ? 'detections' : part.key };
}

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

export const detections = defineOutput<DetectionsProps>({
  id: 'detections',
  match(part) {
    const set = detectionsIn(part);
    return set && propsOf(part, set);
  },
  // Numbers that may be anything are drawn when somebody says what they are.
  offer(part) {
    const own = partValue(part);
    // One line across the picture, such as a shore, comes as a bare list of its points.
    const value = isLine(own) ? [{ line: own }] : own;
    const set = readDetections(value, part.key);
    return set?.groups.some(({ items }) => items.length > 0) ? propsOf(part, set, value) : undefined;
  },
  // Of other lists only the answer shows what they hold; for those the schema's kind decides.
  expect: (property, siblings) => (promisesDetections(property, siblings) ? words.expected : undefined),
  View: lazyPart(() => import('./DetectionsView.tsx')),
  sketch: 'boxes',
  ahead: (_, sent) => sizesAhead(sent),
  isMedium: true,
  shownAs: words.shownAs,
  rank: 10,
  tab: { rank: 10, name: (found) => countInWords(sureSets(found)) },
  words: { rank: 20, of: (found) => lineOfClasses(sureSets(found)) },
  isNothing: ({ set }) => set.evidence === 'sure' && drawnItems([set]).length === 0,
  moreCells: ({ set }) => cellsOfClasses(set),
  count: ({ set }) => totalOf([set]),
  // What may be anything is no annotation unless somebody said what it is.
  dataset: ({ set, readAll }, sent) =>
    set.evidence === 'sure'
      ? loadDataset().then(async ({ datasetOfSet }) => datasetOfSet(await readAll(), sent))
      : Promise.resolve(undefined),
  compare: defineComparison<DetectionsProps, Pick<DetectionsProps, 'set'>>({
    // Places that may be anything are compared as what they are drawn as.
    read(part, { either }) {
      const set = either && part.from === 'json' && part.large === undefined ? readDetections(partValue(part), part.key) : undefined;
      return set && { set };
    },
    View: lazyPart(() => import('./compare/CompareDetections.tsx')),
  }),
});
