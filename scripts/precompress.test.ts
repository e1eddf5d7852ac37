import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'precompress-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('texts get both forms, small ones, pictures and the settings none', async () => {
  const text = Buffer.from('a line of text\n'.repeat(200));
  mkdirSync(path.join(folder, 'assets'));
  for (const name of ['assets/a.js', 'licences.md', 'assets/b.png', 'config.json']) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'small.css'), 'a{}');
  await precompress(folder);
  expect(readdirSync(folder, { recursive: true }).map(String).toSorted()).toEqual(
    [
      'assets',
      'assets/a.js',
      'assets/a.js.br',
      'assets/a.js.gz',
      'assets/b.png',
      'config.json',
      'licences.md',
      'licences.md.br',
      'licences.md.gz',
      'small.css',
    ].toSorted(),
  );
  expect(brotliDecompressSync(readFileSync(path.join(folder, 'assets/a.js.br')))).toEqual(text);
  expect(gunzipSync(readFileSync(path.join(folder, 'assets/a.js.gz')))).toEqual(text);
});
