import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { galleryFile } from './gallery.ts';

let folder = '';

beforeAll(async () => {
  const parent = await mkdtemp(path.join(tmpdir(), 'gallery-'));
  folder = path.join(parent, 'built');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), 'the page');
  await writeFile(path.join(folder, 'assets/a b.js'), 'a script');
  await writeFile(path.join(parent, 'secret.js'), 'a secret');
});
afterAll(() => rm(path.dirname(folder), { recursive: true }));

test.each([
  ['/', 200, 'text/html; charset=utf-8', 'the page'],
  ['/assets/a%20b.js', 200, 'text/javascript', 'a script'],
  ['/assets', 404, 'text/plain;charset=UTF-8', '404: Not Found'],
  ['/none.js', 404, 'text/plain;charset=UTF-8', '404: Not Found'],
  ['/../secret.js', 404, 'text/plain;charset=UTF-8', '404: Not Found'],
  ['/..%2fsecret.js', 404, 'text/plain;charset=UTF-8', '404: Not Found'],
  ['/%', 404, 'text/plain;charset=UTF-8', '404: Not Found'],
])('%s', async (address, status, type, words) => {
  const answer = await galleryFile(address, folder);
  expect([answer.status, answer.headers.get('content-type'), (await answer.text()).slice(0, words.length)]).toEqual([status, type, words]);
});
