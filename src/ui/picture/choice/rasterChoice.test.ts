import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceFor, parseChoices, withChoice } from './rasterChoice.ts';

const PAGE = { width: 10, height: 10, bands: 6, type: 'uint16' };

test('what was chosen is there again, for pictures of its kind', () => {
  const choices = withChoice(withChoice(undefined, PAGE, { shown: [4, 2, 1] }), { ...PAGE, bands: 1 }, { map: 'magma' });
  const again = parseChoices(JSON.parse(JSON.stringify(choices)));
  expect(choiceFor(again, PAGE)).toEqual({ shown: [4, 2, 1] });
  expect(choiceFor(again, { ...PAGE, bands: 1 })).toEqual({ map: 'magma' });
  expect(choiceFor(again, { ...PAGE, type: 'float32' })).toEqual({});
});

test.each([
  [{ '6 uint16': { shown: [6], map: 'jet' } }, {}],
  [{ '6 uint16': { shown: [0, 1] } }, {}],
  [{ '6 uint16': { shown: [0, 1, -1], map: 'viridis' } }, { map: 'viridis' }],
  [{ '6 uint16': [3] }, {}],
  [[], {}],
  ['viridis', {}],
])('%j is looked at again: %j', (value, expected) => {
  expect(choiceFor(parseChoices(value), PAGE)).toEqual(expected);
});

test('whatever was left there, bands that the picture has', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { shown = [0] } = choiceFor(parseChoices({ '6 uint16': value }), PAGE);
      expect(shown.every((band) => band >= 0 && band < 6)).toBe(true);
      expect(choiceFor(parseChoices(value), PAGE)).toBeTypeOf('object');
    }),
  );
});

test('no more kinds are kept than somebody looks at', () => {
  let choices = {};
  for (let bands = 1; bands < 50; bands++) choices = withChoice(choices, { ...PAGE, bands }, { map: 'viridis' });
  expect(Object.keys(choices)).toHaveLength(20);
  expect(choices).toHaveProperty('49 uint16');
});
