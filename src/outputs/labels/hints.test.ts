import { expect, test } from 'vitest';
import { isCalledLabels, isNameOfNothing, namesOfValues, type LabelHints } from './hints.ts';

const hints = (more: Partial<LabelHints>): LabelHints => ({ key: 'result', description: '', ...more });
const listed = (...names: string[]) => ({ names: names.map((name, id) => [id, name] as const), byPlace: true });

test.each<[string, Partial<LabelHints>, readonly number[], Record<number, string>, string | undefined, number | undefined]>([
  ['a list in order', { classes: listed('sea', 'sand') }, [0, 1], { 0: 'sea', 1: 'sand' }, 'answer', undefined],
  ['a list that names more', { classes: listed('sea', 'sand', 'rock') }, [0, 1], { 0: 'sea', 1: 'sand', 2: 'rock' }, 'answer', undefined],
  ['a list beside a void', { classes: listed('sea', 'sand') }, [0, 1, 255], { 0: 'sea', 1: 'sand' }, 'answer', undefined],
  ['a list that leaves something out', { classes: listed('sea', 'sand') }, [0, 1, 2], {}, undefined, 2],
  ['a list and values below 0', { classes: listed('sea', 'sand') }, [-1, 0], {}, undefined, 2],
  ['labels of what was found', { classes: listed('cod', 'cod') }, [0, 1], {}, undefined, 2],
  ['names by number', { classes: { names: [[7, 'rock']], byPlace: false } }, [0, 7], { 7: 'rock' }, 'answer', undefined],
  ['a description', { description: '0: land, 1: sea' }, [0, 1], { 0: 'land', 1: 'sea' }, 'description', undefined],
  [
    'a description where the list is unclear',
    { classes: listed('a'), description: '0: land, 1: sea' },
    [0, 1],
    { 0: 'land', 1: 'sea' },
    'description',
    undefined,
  ],
  ['nobody', {}, [0, 1], {}, undefined, undefined],
])('names from %s', (_, more, values, names, from, unsure) => {
  const found = namesOfValues(hints(more), values);
  expect([Object.fromEntries(found.names), found.from, found.unsure]).toEqual([names, from, unsure]);
});

test.each<[string, Partial<LabelHints>, boolean]>([
  ['its name', { key: 'predictions.mask' }, true],
  ['its description', { description: 'Class of each pixel' }, true],
  ['names of values', { description: '0: land, 1: sea' }, true],
  ['a list of classes', { classes: listed('a') }, true],
  ['nothing', {}, false],
  ['what is measured', { key: 'mask_probability' }, false],
])('it is called classes by %s', (_, more, is) => {
  expect(isCalledLabels(hints(more))).toBe(is);
});

test.each<[string, boolean]>([
  ['background', true],
  ['Back_ground', true],
  ['no-data', true],
  ['unlabelled', true],
  ['unlabeled', true],
  ['void', true],
  ['avoid', false],
  ['background fish', false],
])('%s says that there is nothing: %s', (name, is) => {
  expect(isNameOfNothing(name)).toBe(is);
});
