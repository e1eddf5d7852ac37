import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packSent } from './packSent.ts';

test('the files that were sent are there byte for byte, each once, under their names', async () => {
  const file = (name: string, text: string) => new File([text], name);
  const sent = [file('first.png', 'a'), file('first.png', 'a'), file('first.png', 'b'), file('empty.png', '')];
  const zip = await packSent(sent, Date.UTC(2026, 0, 1));
  const found = Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer()))).map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  expect(found).toEqual([
    ['first.png', 'a'],
    ['first_2.png', 'b'],
    ['empty.png', ''],
  ]);
});
