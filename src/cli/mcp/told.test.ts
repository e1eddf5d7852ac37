// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnswerSource } from '../../answers/answer.ts';
import { grouped } from '../../files/amounts.ts';
import { FilesFolder } from './folder.ts';
import { tellAnswer } from './told.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'try-me-told-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'hunter2-secret';

async function tell(body: BlobPart, more: Partial<AnswerSource> = {}): Promise<{ text: string; types: string[]; isError: boolean }> {
  const source: AnswerSource = {
    status: 200,
    contentType: 'application/json',
    blob: new Blob([body]),
    modelId: 'm',
    response: undefined,
    argNames: ['a'],
    accept: 'application/json',
    ...more,
  };
  const { content, isError } = await tellAnswer(source, await FilesFolder.at(folder, 1e6), [SECRET]);
  const [first] = content;
  return { text: first?.type === 'text' ? first.text : '', types: content.map(({ type }) => type), isError: isError === true };
}

function picture(side: number): Buffer {
  const png = new PNG({ width: side, height: side });
  // Noise, which nothing packs.
  for (let at = 0; at < png.data.length; at++) png.data[at] = (at * 2654435761) >>> 13;
  return PNG.sync.write(png);
}

test('JSON is told as it is, with every digit, and what a secret was is dots', async () => {
  const { text, types } = await tell(`{"n":12345678901234567890,"x":NaN,"token":"${SECRET}"}`);
  expect(types).toEqual(['text']);
  expect(text).toContain('"n":12345678901234567890');
  expect(text).toContain('•••');
  expect(text).not.toContain(SECRET);
  expect(readdirSync(folder)).toEqual([]);
});

test('a picture inside of JSON is a file, a line in its place, and a small picture', async () => {
  const bytes = picture(20);
  const { text, types } = await tell(JSON.stringify({ predictions: { image: bytes.toString('base64'), score: 0.5 } }));
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(path.join(folder, name)).equals(bytes)).toBe(true);
  expect(name).toMatch(/-predictions-image\.png$/);
  expect(text).toContain(name);
  expect(text).toContain('"score":0.5');
  expect(text.length).toBeLessThan(400);
  expect(types).toEqual(['text', 'image']);
});

test.each([100_000, 3_000_000])('of JSON of %i bytes the beginning is told, how much isn’t, and where the whole lies', async (size) => {
  const list = Array.from({ length: size / 10 }, (_, at) => 100_000_000 + at);
  const { text } = await tell(JSON.stringify({ predictions: list }));
  expect(text.length).toBeLessThan(2000);
  expect(text).toContain(`(${grouped(list.length - 20)} more entries)`);
  const [name = ''] = readdirSync(folder);
  expect(text).toContain(name);
  expect(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))).toEqual({ predictions: list });
});

test('a large picture is written whole and shown small', async () => {
  const bytes = picture(600);
  const { text, types } = await tell(new Uint8Array(bytes), { contentType: 'image/png', accept: 'image/png' });
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(path.join(folder, name)).equals(bytes)).toBe(true);
  expect(types).toEqual(['text', 'image']);
  expect(text).toContain('a small picture of it is below');
});

test('a file in which a secret is isn’t handed on', async () => {
  const { text } = await tell(Buffer.concat([picture(10), Buffer.from(SECRET)]).subarray(0), {
    contentType: 'image/png',
    accept: 'image/png',
  });
  expect(text).toContain('isn’t handed on');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['refused inputs', 422, '{"a": ["Not a valid integer."]}', 'a: Not a valid integer.'],
  ['a model that fails', 500, '500 Internal Server Error\n\nServer got itself in trouble', 'The model failed'],
  ['an error inside of a 200', 200, '{"predictions": {"status": "error", "message": "no dog here"}}', 'no dog here'],
])('%s', async (_, status, body, said) => {
  const { text, isError } = await tell(body, { status, contentType: status === 500 ? 'text/plain' : 'application/json' });
  expect([isError, text]).toEqual([true, expect.stringContaining(said)]);
});
