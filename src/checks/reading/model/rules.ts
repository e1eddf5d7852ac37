import type { ReadingRule } from '../define.ts';
import * as words from './words.ts';

export const MODEL_RULES: readonly ReadingRule[] = [
  {
    id: 'TM301',
    name: 'no-predict',
    severity: 'error',
    ...words.NO_PREDICT,
    model: ({ predict }) => predict === undefined,
  },
  {
    id: 'TM302',
    name: 'no-arguments',
    severity: 'warning',
    ...words.NO_ARGUMENTS,
    model: ({ predict }) => predict?.args.length === 0,
  },
  {
    id: 'TM303',
    name: 'lost-descriptions',
    severity: 'warning',
    ...words.LOST_DESCRIPTIONS,
    model: ({ predict }, dialect) =>
      dialect === 'v3' &&
      predict !== undefined &&
      predict.args.length > 0 &&
      predict.args.every(({ description }) => description.trim() === ''),
  },
  {
    id: 'TM304',
    name: 'odd-document',
    severity: 'warning',
    ...words.ODD_DOCUMENT,
    // What the reader of the document found odd, in its words.
    argument: ({ notes }) => notes,
    property: ({ notes }) => notes,
    model: ({ predict }) => predict?.notes ?? [],
    isNotInTheField: true,
  },
];
