import { expect, test } from 'vitest';
import { inputCells, inputsCsv } from './csv.ts';
import { testInput } from './testInput.ts';

test('a line for each input, with every digit, marks and notes', async () => {
  const inputs = [
    testInput('a.jpg', {
      label: 'cod',
      score: 0.171258345246315,
      values: { note: 'blurred', id: 9007199254740993n },
      mark: 'wrong',
      note: 'a "crab", =1+1',
    }),
    testInput('b.jpg', { label: 'crab', score: NaN, values: { depth: 3 } }),
    testInput('c.jpg', { error: 'Cannot identify it' }),
  ];
  expect(inputCells({ inputs })).toEqual([
    ['file', 'class', 'score', 'answer.note', 'id', 'depth', 'mark', 'note', 'error'],
    ['a.jpg', 'cod', 0.171258345246315, 'blurred', 9007199254740993n, '', 'wrong', 'a "crab", =1+1', ''],
    ['b.jpg', 'crab', '', '', '', 3, '', '', ''],
    ['c.jpg', '', '', '', '', '', '', '', 'Cannot identify it'],
  ]);
  const text = await (await inputsCsv.write({ inputs })).text();
  expect(text.split('\r\n')[1]).toBe('a.jpg,cod,0.171258345246315,blurred,9007199254740993,,wrong,"a ""crab"", =1+1",');
});
