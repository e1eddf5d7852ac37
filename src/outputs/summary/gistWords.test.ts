import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gistInCodes, gistInWords, parseGist, type Gist } from './gistWords.ts';

test.each<[Gist, string, string]>([
  [[{ of: 'found', count: 1 }, ': crab'], 'one detection: crab', 'found 1: crab'],
  [[{ of: 'found', count: 1200 }], '1,200 detections', 'found 1200'],
  [[{ of: 'inputs', count: 3 }, ': cod 93 %'], '3 inputs: cod 93 %', 'inputs 3: cod 93 %'],
  [[{ of: 'rows', count: 2 }, ': a, b'], '2 rows: a, b', 'rows 2: a, b'],
  [['jobs: ', { of: 'entries', count: 0 }], 'jobs: no entries', 'jobs: entries 0'],
  [[{ of: 'entries', count: 1 }], 'one entry', 'entries 1'],
  [[{ of: 'nothing', count: 0 }], 'nothing was found', 'nothing 0'],
  [['a \n b'], 'a b', 'a \n b'],
  [[], '', ''],
])('%j', (gist, words, codes) => {
  expect([gistInWords(gist), gistInCodes(gist)]).toEqual([words, codes]);
  expect(parseGist(structuredClone(gist))).toEqual(gist);
  // A line that an older page has kept says the same.
  expect(gistInWords(parseGist(words))).toBe(words);
  if (!/\s\n/.test(gist.join(''))) expect(parseGist(words)).toEqual(gist);
});

test.each<[string, unknown, Gist]>([
  ['a value', 'cod 93 %', ['cod 93 %']],
  ['nothing', undefined, []],
  ['a code of a newer page', [{ of: 'comets', count: 1 }, 'x'], ['x']],
  ['a name that every object has', [{ of: 'constructor', count: 1 }], []],
  ['a count that is none', [{ of: 'rows', count: 'x' }], [{ of: 'rows', count: 0 }]],
])('what was stored otherwise: %s', (_, input, wanted) => {
  expect(parseGist(input)).toEqual(wanted);
});

test('whatever is stored, it is a line or nothing, and is then read as itself', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const gist = parseGist(input);
      expect(gistInWords(gist).length).toBeLessThanOrEqual(80);
      expect(parseGist(gist)).toEqual(gist);
    }),
  );
});
