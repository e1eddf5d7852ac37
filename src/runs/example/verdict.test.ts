import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseKnownAnswer, USUAL_TOLERANCE } from '../../api/exampleAnswer.ts';
import { readAnswer } from '../../answers/read.ts';
import { judge, type ComparePictures } from './verdict.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const read = (body: BlobPart, contentType: string) =>
  readAnswer({ status: 200, contentType, blob: new Blob([body], { type: contentType }), modelId: 'm', response: undefined, argNames: [] });
const json = (text: string) => read(text, 'application/json');
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
const png = (byte: number) => read(Uint8Array.of(...PNG, byte), 'image/png');
const within = USUAL_TOLERANCE;
const never: ComparePictures = () => Promise.reject(new Error('not asked'));

test.each<[string, object, string, string, object]>([
  ['the same bytes', {}, '{"a":1}', '{"a":1}', { code: 'same', within: undefined }],
  ['the same value in other letters', {}, '{"a":1,"b":NaN}', '{ "b": NaN, "a": 1.0 }', { code: 'same', within: undefined }],
  ['near', {}, '{"a":1}', '{"a":1.0004}', { code: 'same', within }],
  ['too far for a narrow tolerance', { tolerance: 1e-6 }, '{"a":1}', '{"a":1.0004}', { code: 'differs', part: false }],
  ['far', {}, '{"a":1}', '{"a":2}', { code: 'differs', within, comparison: { count: 1, listed: [{ path: 'a', recorded: 1, now: 2 }] } }],
  ['many digits', {}, '{"a":9007199254740993}', '{"a":9007199254740993}', { code: 'same', within: undefined }],
  ['what must be in it is', { contains: { a: 1 } }, '{"a":1,"b":2}', '{"a":1.0001,"b":3}', { code: 'contains', within }],
  ['exactly', { contains: { a: 1 } }, '{"a":1}', '{"a":1,"b":3}', { code: 'contains', within: undefined }],
  ['what must be in it isn’t', { contains: { a: 1 } }, '{"a":1}', '{"b":3}', { code: 'differs', part: true }],
])('JSON: %s', async (_, known, recorded, now, expected) => {
  const answer = parseKnownAnswer({ file: 'a.json', ...known });
  expect(answer && (await judge(answer, await json(recorded), await json(now), never))).toMatchObject(expected);
});

const KNOWN = parseKnownAnswer('a.bin');
const judged = async (
  recorded: Promise<Parameters<typeof judge>[2]> | undefined,
  now: Promise<Parameters<typeof judge>[2]>,
  pictures = never,
) => KNOWN && judge(KNOWN, await recorded, await now, pictures);

test('what isn’t JSON', async () => {
  expect(await judged(png(1), png(1))).toEqual({ code: 'same', within: undefined });
  expect(await judged(png(1), json('{}'))).toEqual({ code: 'other-kind', recorded: 'image/png', now: 'application/json' });
  expect(await judged(read('a,0.5\n', 'text/csv'), read('a,0.5001\n', 'text/csv'))).toEqual({ code: 'same', within });
  expect(await judged(read('cat\n', 'text/plain'), read('dog\n', 'text/plain'))).toMatchObject({ code: 'differs' });
  const zip = (byte: number) => read(Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18), byte), 'application/zip');
  expect(await judged(zip(1), zip(2))).toEqual({ code: 'other-bytes' });
});

test.each<[string, Awaited<ReturnType<ComparePictures>>, object]>([
  ['the same pixels', { share: 0, most: 0 }, { code: 'same', within: undefined }],
  ['other pixels', { share: 0.25, most: 12 }, { code: 'pixels', apart: { share: 0.25, most: 12 } }],
  ['another size', { recorded: '2 × 2', now: '3 × 2' }, { code: 'other-size', recorded: '2 × 2', now: '3 × 2' }],
  ['what no browser draws', undefined, { code: 'other-bytes' }],
])('pictures: %s', async (_, pictures, expected) => {
  expect(await judged(png(1), png(2), () => Promise.resolve(pictures))).toEqual(expected);
});

test('pictures inside of JSON are compared as such', async () => {
  const inside = (byte: number) =>
    json(JSON.stringify({ mask: Buffer.from(Uint8Array.of(...PNG, ...new Uint8Array(400), byte)).toString('base64'), n: 1 }));
  const pictures = (most: number) => () => Promise.resolve({ share: 0.5, most });
  expect(await judged(inside(1), inside(2), pictures(0))).toEqual({ code: 'same', within });
  expect(await judged(inside(1), inside(2), pictures(9))).toMatchObject({
    code: 'differs',
    comparison: { count: 1, listed: [{ path: 'mask', pixels: { share: 0.5, most: 9 } }] },
  });
  expect(await judged(inside(1), inside(2), () => Promise.resolve(undefined))).toMatchObject({ code: 'differs', comparison: { count: 1 } });
});

test('a tolerance of colours is of the brightest', async () => {
  const known = parseKnownAnswer({ file: 'a.png', tolerance: 0.02 });
  const pictures = (most: number) => () => Promise.resolve({ share: 1, most });
  expect(known && (await judge(known, await png(1), await png(2), pictures(5)))).toMatchObject({ code: 'same' });
  expect(known && (await judge(known, await png(1), await png(2), pictures(6)))).toMatchObject({ code: 'pixels' });
});

test('what can’t be had or compared is said', async () => {
  expect(await judged(undefined, json('{}'))).toEqual({ code: 'unknown' });
  expect(await judged(png(1), png(2), () => Promise.reject(new Error('broken')))).toEqual({ code: 'unknown' });
  const answer = await json('{"a":1}');
  const large = { ...answer, raw: { size: 70_000_000 } as Blob };
  expect(await judged(Promise.resolve(answer), Promise.resolve(large))).toEqual({ code: 'too-large' });
});

test('large documents are compared all the same', async () => {
  const many = (end: number) => JSON.stringify([...Array.from({ length: 150_000 }, (_, at) => at * 1.5), end]);
  expect(await judged(json(many(1)), json(many(2)))).toMatchObject({ code: 'differs', comparison: { count: 1 } });
});
