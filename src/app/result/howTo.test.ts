import { expect, test } from 'vitest';
import { testArg } from '../../inputs/testArg.ts';
import type { Arg } from '../../spec/model.ts';
import { howTo } from './howTo.ts';

test.each<[string, Partial<Arg>[], string]>([
  ['a required file', [{ kind: 'file', required: true }], 'Choose a file and press Run.'],
  [
    'a required file and text',
    [
      { kind: 'file', required: true },
      { name: 'b', required: true },
    ],
    'Fill in what is marked with * and press Run.',
  ],
  ['no files', [{}], 'Press Run; every argument has a value or may stay unset.'],
  ['a required text with a default', [{ required: true, default: 'a' }], 'Press Run; every argument has a value or may stay unset.'],
  ['nothing', [], 'Press Run; every argument has a value or may stay unset.'],
  ['a file that may stay away', [{ kind: 'file' }], 'Choose a file, then press Run; without any the model may fail.'],
  [
    'a file or an address',
    [
      { kind: 'file', name: 'data' },
      { kind: 'string', name: 'urls' },
    ],
    'Choose a file or fill in urls, then press Run; without any the model may fail.',
  ],
  [
    'a file or an address by its format',
    [
      { kind: 'file', name: 'data' },
      { kind: 'string', name: 'source', format: 'url' },
    ],
    'Choose a file or fill in source, then press Run; without any the model may fail.',
  ],
])('%s', (_, args, words) => {
  expect(howTo(args.map((arg) => testArg(arg)))).toBe(words);
});
