import { defineOutput } from '../define.ts';
import { partValue } from '../../answers/part.ts';
import { pairByName, readClasses, readPossibleClasses, sortClasses } from '../../answers/shapes/classes/rows.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { bestInWords } from './bestInWords.ts';
import { pairRows } from './compare/pairRows.ts';
import type { ClassificationProps } from './props.ts';
import * as words from './ruleWords.ts';

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

export const classification = defineOutput<ClassificationProps>({
  id: 'classification',
  match(part) {
    const value = partValue(part);
    if (value === undefined || part.from !== 'json') return undefined;
    const rows = readClasses(value, { mapAllowed: (part.shape?.properties.length ?? 0) === 0, key: part.key });
    return rows && { rows };
  },
  offer(part) {
    const value = partValue(part);
    const rows = value === undefined ? undefined : readPossibleClasses(value);
    return rows && { rows };
  },
  expect(property, siblings) {
    const pair = pairByName(siblings.filter(({ kind }) => kind === 'array').map(({ name }) => name));
    if (pair === undefined || (property.name !== pair.labels && property.name !== pair.scores)) return undefined;
    return words.pairExpected(pair.labels, pair.scores);
  },
  View: lazyPart(() => import('./ClassificationView.tsx')),
  sketch: 'bars',
  isMedium: true,
  shownAs: words.shownAs,
  rank: 30,
  tab: { rank: 50, name: words.tab },
  words: {
    rank: 10,
    of: (found) => bestInWords(found.map(({ rows }) => rows)),
  },
  cells({ rows }) {
    const [best] = sortClasses(rows);
    return best === undefined ? {} : { class: best.label, score: best.score };
  },
  dataset: ({ rows }, sent) => loadDataset().then(({ datasetOfClasses }) => datasetOfClasses(rows, sent)),
  compare: {
    same: (left, right) => pairRows(left.rows, right.rows).every((row) => Object.is(row.left, row.right)),
    View: lazyPart(() => import('./compare/PairedBars.tsx')),
  },
});
