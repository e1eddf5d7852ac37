import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readShape, resolver } from '../spec/shape.ts';
import { readAnswer } from '../answers/read.ts';
import { bundle, filesOf } from './bundle.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const AT = new Date(2026, 10, 26, 14, 30, 5);
const TIME = '2026-11-26-143005';

const answerOf = (body: BlobPart, schema?: Record<string, unknown>) =>
  readAnswer({
    status: 200,
    contentType: 'application/json',
    blob: new Blob([body]),
    modelId: 'sea/life',
    response: schema && readShape({ type: 'object', properties: schema }, resolver({})),
    argNames: [],
    at: AT.getTime(),
  });

test('everything is the answer as it came, the files in it, and a list of them', async () => {
  const text = `{"mask": "${PNG}", "more": {"mask": "${PNG}"}, "n": NaN}`;
  const answer = await answerOf(text, { mask: { type: 'string', description: 'image' }, more: { type: 'object' } });
  const file = await bundle(answer);
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(file.name).toBe(`sea_life-result-${TIME}.zip`);
  expect(Object.keys(entries)).toEqual([
    `sea_life-result-${TIME}.json`,
    `sea_life-mask-${TIME}.png`,
    `sea_life-more.mask-${TIME}.png`,
    'manifest.json',
  ]);
  expect(strFromU8(entries[`sea_life-result-${TIME}.json`] ?? new Uint8Array())).toBe(text);
  expect(Buffer.from(entries[`sea_life-mask-${TIME}.png`] ?? []).toString('base64')).toBe(PNG);
  expect(JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array()))).toEqual({
    model: 'sea/life',
    received: AT.toISOString(),
    files: [
      { name: `sea_life-result-${TIME}.json`, type: 'application/json', bytes: text.length, from: 'body' },
      { name: `sea_life-mask-${TIME}.png`, type: 'image/png', bytes: 70, from: 'mask' },
      { name: `sea_life-more.mask-${TIME}.png`, type: 'image/png', bytes: 70, from: 'more.mask' },
    ],
  });
});

test('keys that make the same name get names of their own', async () => {
  const answer = await answerOf(JSON.stringify({ 'a/b': PNG, 'a b': PNG }));
  expect(filesOf(answer).map(({ path }) => path)).toEqual([
    `sea_life-result-${TIME}.json`,
    `sea_life-a_b-${TIME}.png`,
    `sea_life-a_b-${TIME}-2.png`,
  ]);
});

test('an answer that is a file is there once', async () => {
  const answer = await answerOf(Buffer.from(PNG, 'base64'));
  expect(filesOf(answer).map(({ path, key }) => [path, key])).toEqual([[`sea_life-result-${TIME}.png`, 'body']]);
});

test('what is to be told of a file is a code there, with its data', async () => {
  const answer = await answerOf(JSON.stringify({ song: PNG }), { song: { type: 'string', description: 'audio' } });
  const entries = unzipSync(new Uint8Array(await (await bundle(answer)).arrayBuffer()));
  const manifest = JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array())) as { files: unknown[] };
  expect(manifest.files[1]).toMatchObject({ from: 'song', notes: [{ code: 'other-bytes', announced: 'audio', mime: 'image/png' }] });
});
