import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readExamples } from './examples.ts';

const made: string[] = [];

async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'examples-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

const one = (more: object) => ({ m: [{ title: 'Trout', files: { image: 'fish/a b.png' }, ...more }] });

test.each<[string, (examples: object) => Record<string, unknown>]>([
  ['a file of examples alone', (examples) => ({ 'examples.json': examples })],
  ['the settings of a page', (examples) => ({ 'config.json': { title: 'x', examples } })],
])('%s: files and the recorded answer are those of the folder', async (_, documents) => {
  const examples = one({ values: { threshold: 0.5 }, answer: { file: 'fish/answer.json', tolerance: 0.1 } });
  const folder = await folderWith({ ...documents(examples), 'fish/a b.png': 'bytes', 'fish/answer.json': '{"n": 1}' });
  const [read] = await readExamples(folder, 'm');
  const [file] = read?.files.get('image') ?? [];
  expect(read?.example).toMatchObject({ label: 'Trout', values: { threshold: 0.5 } });
  expect([file?.name, file?.type, await file?.text(), await read?.recorded?.text()]).toEqual(['a b.png', 'image/png', 'bytes', '{"n": 1}']);
});

/** Names that an address can't hold as they are. */
const ODD_NAMES = ['leaf #1.png', 'what?.png', '50%.png', 'a%20b.png', 'été 葉.png', "it's & so+on;=.png", '(a) [b] {c}.png'];

test.each(ODD_NAMES)('the file %j is read by its address, and sent under its name', async (name) => {
  const address = `fish/${encodeURIComponent(name)}`;
  const folder = await folderWith({ 'examples.json': { m: [{ title: 'x', files: { image: address } }] }, [`fish/${name}`]: 'bytes' });
  const [read] = await readExamples(folder, 'm');
  const [file] = read?.files.get('image') ?? [];
  expect([file?.name, await file?.text()]).toEqual([name, 'bytes']);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['no document', {}, /no examples\.json/],
  ['no JSON', { 'examples.json': '{' }, /no JSON document/],
  ['a list', { 'examples.json': [] }, /no JSON document/],
  ['settings whose examples are elsewhere', { 'config.json': { examples: 'examples/examples.json' } }, /no examples\.json/],
  ['a file that is missing', { 'examples.json': one({}) }, /Trout.*fish\/a b\.png/],
])('%s is told', async (_, files, message) => {
  await expect(readExamples(await folderWith(files), 'm')).rejects.toThrow(message);
});

test('a folder that is missing is told', async () => {
  await expect(readExamples('/no/such/folder', 'm')).rejects.toThrow('no folder');
});

test.each(['../secret.txt', '/etc/hostname', 'http://elsewhere.example/a', '..%2fsecret.txt', 'a/../../secret.txt', '%2e%2e/secret.txt'])(
  '%s is not read',
  async (address) => {
    const folder = await folderWith({
      'inner/examples.json': { m: [{ title: 'x', files: { image: address }, values: { a: 1 } }] },
      'secret.txt': 's',
    });
    const [read] = await readExamples(path.join(folder, 'inner'), 'm');
    expect(read?.files.get('image')).toEqual([]);
  },
);

test('a link out of the folder is not followed', async () => {
  const folder = await folderWith({ 'inner/examples.json': { m: [{ title: 'x', files: { image: 'link.txt' } }] }, 'secret.txt': 's' });
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'inner', 'link.txt'));
  await expect(readExamples(path.join(folder, 'inner'), 'm')).rejects.toThrow('leads out of the folder');
});
