import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineInCodes, lineInWords, parseAnswerLine, type AnswerLine } from './lineWords.ts';

test.each<[AnswerLine, string, string]>([
  [[{ of: 'found', count: 1 }, ': crab'], 'one detection: crab', 'found 1: crab'],
  [[{ of: 'found', count: 1200 }], '1,200 detections', 'found 1200'],
  [[{ of: 'inputs', count: 3 }, ': cod 93 %'], '3 inputs: cod 93 %', 'inputs 3: cod 93 %'],
  [[{ of: 'rows', count: 2 }, ': a, b'], '2 rows: a, b', 'rows 2: a, b'],
  [['jobs: ', { of: 'entries', count: 0 }], 'jobs: no entries', 'jobs: entries 0'],
  [[{ of: 'entries', count: 1 }], 'one entry', 'entries 1'],
  [['PNG, ', { of: 'bytes', count: 312 }], 'PNG, 312 B', 'PNG, bytes 312'],
  [['TAR.GZ, ', { of: 'bytes', count: 1_100_000 }], 'TAR.GZ, 1.1 MB', 'TAR.GZ, bytes 1100000'],
  [[{ of: 'nothing', count: 0 }], 'nothing was found', 'nothing 0'],
  [['a \n b'], 'a b', 'a \n b'],
  [[], '', ''],
])('%j', (line, words, codes) => {
  expect([lineInWords(line), lineInCodes(line)]).toEqual([words, codes]);
  expect(parseAnswerLine(structuredClone(line))).toEqual(line);
  // A line that an older page has kept says the same.
  expect(lineInWords(parseAnswerLine(words))).toBe(words);
  if (!/\s\n/.test(line.join(''))) expect(parseAnswerLine(words)).toEqual(line);
});

test.each<[string, unknown, AnswerLine]>([
  ['a value', 'cod 93 %', ['cod 93 %']],
  ['nothing', undefined, []],
  ['a size in words, as exact as these are', 'NPY, 25 kB', ['NPY, ', { of: 'bytes', count: 25_000 }]],
  ['a text that only speaks of a size', 'Free space, 2 GB', ['Free space, 2 GB']],
  ['a code of a newer page', [{ of: 'comets', count: 1 }, 'x'], ['x']],
  ['a name that every object has', [{ of: 'constructor', count: 1 }], []],
  ['a count that is none', [{ of: 'rows', count: 'x' }], [{ of: 'rows', count: 0 }]],
])('what was stored otherwise: %s', (_, input, wanted) => {
  expect(parseAnswerLine(input)).toEqual(wanted);
});

test('whatever is stored, it is a line or nothing, and is then read as itself', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const line = parseAnswerLine(input);
      expect(lineInWords(line).length).toBeLessThanOrEqual(80);
      expect(parseAnswerLine(line)).toEqual(line);
    }),
  );
});
