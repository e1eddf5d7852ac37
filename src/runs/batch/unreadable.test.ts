import { expect, test } from 'vitest';
import { unreadableFiles } from './unreadable.ts';

const sound = (name: string) => new File(['a'], name);
function changed(name: string): File {
  const file = sound(name);
  file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as unknown as Blob;
  return file;
}
const words = (name: string) => `“${name}” has changed or is gone since it was chosen. Choose it again.`;

test.each([
  ['none', [sound('a'), sound('b')], []],
  ['one', [sound('a'), changed('b')], [{ name: 'image', message: words('b') }]],
  ['two', [changed('a'), changed('b')], [{ name: 'image', message: `${words('a')} So has one more file.` }]],
  ['three', [changed('a'), changed('b'), changed('c')], [{ name: 'image', message: `${words('a')} So have 2 more files.` }]],
])('of the files of a batch %s changed', async (_, varied, expected) => {
  expect(await unreadableFiles({ arg: 'image', varied }, [])).toEqual(expected);
});

test('a file of another argument is named at its own field; values are no files', async () => {
  const fixed = [{ name: 'mask', file: changed('m.png') }];
  expect(await unreadableFiles({ arg: 'n', varied: [{ text: '1', value: 1 }] }, fixed)).toEqual([
    { name: 'mask', message: words('m.png') },
  ]);
});
