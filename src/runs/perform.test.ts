import { expect, test } from 'vitest';
import { changedFiles } from './perform.ts';

test('a file that changed on the disk is named, and the others aren’t', async () => {
  const gone = new File(['a'], 't.csv');
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as unknown as Blob;
  const found = await changedFiles([
    { name: 'data', file: gone },
    { name: 'image', file: new File(['b'], 'b.png') },
  ]);
  expect(found).toEqual([{ name: 'data', message: '“t.csv” has changed or is gone since it was chosen. Choose it again.' }]);
});
