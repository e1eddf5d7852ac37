import { gzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { Example } from '../../../api/examples.ts';
import type { Predict, Property, Shape } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import { MIME } from '../../../files/kinds.ts';
import { checkModel } from '../check.ts';
import type { RunningRule } from '../define.ts';
import type { GivenExample } from '../inputs/cases.ts';
import { ownFile, ownZip } from '../inputs/files/make.ts';
import { answering, imageArg, jsonAnswer, rawAnswer, shape, testTarget, type Act } from '../testModule.ts';
import type { RequestPlan } from '../../../request/requestPlan.ts';
import { againstSchema } from './againstSchema.ts';
import { bareNan } from './bareNan.ts';
import { brokenMedia } from './brokenMedia.ts';
import { declaredMissing } from './declaredMissing.ts';
import { errorAsSuccess } from './errorAsSuccess.ts';
import { howFarLooked } from './looked.ts';
import { knownAnswer } from './knownAnswer.ts';
import { exampleFails } from './exampleFails.ts';
import { neverAnswers } from './neverAnswers.ts';
import { noPredict } from './noPredict.ts';
import { offeredType } from './offeredType.ts';
import { slowAnswer } from './slowAnswer.ts';
import { unplayableFilm } from './unplayableFilm.ts';
import { unreadableAnswer } from './unreadableAnswer.ts';

type Answer = Act | ((plan: RequestPlan) => Act | Promise<Act>);

/** In short: the state, and what is found. */
async function judged(
  rule: RunningRule,
  answer: Answer,
  predict: Partial<Predict> = {},
  examples: readonly GivenExample[] = [],
): Promise<string> {
  const { transport } = answering((plan) => (typeof answer === 'function' ? answer(plan) : answer));
  const options = { transport, signal: new AbortController().signal, isAlive: () => Promise.resolve(true), rules: [rule], patience: 300 };
  const [one] = (await checkModel(testTarget(predict, { examples }), options)).rules;
  if (one?.state === 'broken') return `broken: ${one.findings.map(({ text }) => text).join(' | ')}`;
  return one?.state === 'untold' ? `untold: ${one.because}` : (one?.state ?? '');
}

const ok = (predictions: unknown) => jsonAnswer({ status: 'OK', predictions });
const accept = (...formats: string[]): Partial<Predict> => ({ accept: { in: 'header', default: formats[0], formats } });
const formatOf = ({ headers }: RequestPlan): string => headers.find(({ name }) => name === 'Accept')?.value ?? '';

function property(name: string, part: Partial<Shape> & { readonly required?: boolean }): Property {
  return { ...shape(part), name, required: part.required ?? false };
}
const schema = (...properties: Property[]): Partial<Predict> => ({ response: shape({ kind: 'object', properties }) });

describe('TM401: honest inputs that fail', () => {
  const hint = 'It was asked for as image/png: a dictionary that predict returns then is a 500, too.';
  test.each<[string, Act, Partial<Predict>, boolean]>([
    ['a picture', jsonAnswer('x', 500), accept(MIME.png), true],
    ['JSON', jsonAnswer('x', 500), accept(MIME.json, MIME.png), false],
    ['no choice', jsonAnswer('x', 500), {}, false],
    ['refused', jsonAnswer('x', 422), accept(MIME.png), false],
  ])('asked for %s', async (_, act, predict, isTold) => {
    const said = await judged(exampleFails, act, predict);
    expect(said).toMatch(/^broken: The input of our own was answered with \d{3}/);
    expect(said.includes(hint)).toBe(isTold);
  });
});

describe('TM402: silence and lost connections', () => {
  test.each<[string, Act, string]>([
    ['an answer', ok(1), 'held'],
    ['an error, which is an answer', jsonAnswer('x', 500), 'held'],
    ['silence', 'silent', 'broken: The input of our own got no answer within 0.3 s. The server itself still answers'],
    ['a lost connection', 'lost', 'broken: The input of our own: the connection was lost'],
    ['no predict', jsonAnswer('x', 501), 'untold: not-applicable'],
  ])('%s', async (_, act, end) => expect(await judged(neverAnswers, act)).toContain(end));
});

describe('TM403: errors as success', () => {
  test.each<[string, Act, string]>([
    ['a result', ok([1]), 'held'],
    ['an error inside', ok({ status: 'error', message: 'too dark' }), 'too dark'],
    ['at the top', jsonAnswer({ status: 'error', message: 'too dark' }), 'too dark'],
    ['an error as such', jsonAnswer('500', 500), 'untold: unknown'],
    ['a number called error', ok({ error: 0.1 }), 'held'],
    ['an empty answer', rawAnswer('', MIME.json), 'held'],
  ])('%s', async (_, act, end) => expect(await judged(errorAsSuccess, act)).toContain(end));
});

describe('TM404: unreadable success', () => {
  test.each<[string, Act, string]>([
    ['a result', ok([1]), 'held'],
    ['nothing', rawAnswer('', MIME.json), 'empty'],
    ['half of JSON', rawAnswer('{"a": ', MIME.json), 'no JSON'],
    ['a page', rawAnswer('<!doctype html><title>x</title>', MIME.html), 'web page'],
    ['an error inside, which has a rule of its own', ok({ status: 'error', message: 'x' }), 'held'],
    ['bare NaN, which has a rule of its own', rawAnswer('{"a": NaN}', MIME.json), 'held'],
  ])('%s', async (_, act, end) => expect(await judged(unreadableAnswer, act)).toContain(end));
});

describe('TM405: offered types', () => {
  const both = accept(MIME.json, MIME.png);
  const png = async () => rawAnswer(await ownFile(MIME.png, 0), MIME.png);
  test.each<[string, Answer, Partial<Predict>, string]>([
    ['no choice', ok(1), {}, 'untold: not-applicable'],
    ['each as it says', async (plan) => (formatOf(plan) === MIME.png ? png() : ok(1)), both, 'held'],
    ['JSON for a picture', ok(1), both, `broken: Asked for image/png, the module answered with application/json`],
    ['500 for a picture', (plan) => (formatOf(plan) === MIME.png ? jsonAnswer('x', 500) : ok(1)), both, 'answers with 500'],
    ['silence for a picture', (plan) => (formatOf(plan) === MIME.png ? 'silent' : ok(1)), both, 'never answered'],
    ['a picture for JSON', png, accept(MIME.json), 'broken: Asked for application/json, the module answered with image/png'],
    ['a wildcard', png, accept('image/*'), 'held'],
    ['a bare word', async () => rawAnswer(await ownZip(MIME.png, [0, 1]), 'zip'), accept('zip'), 'held'],
    ['text for text', rawAnswer('a,b\n1,2\n', MIME.csv), accept(MIME.text), 'held'],
    ['a type that nobody knows', png, accept('application/x-own'), 'held'],
    ['nothing in the usual format', jsonAnswer('x', 500), both, 'untold: unknown'],
  ])('%s', async (_, act, predict, end) => expect(await judged(offeredType, act, predict)).toContain(end));
});

describe('TM406: NaN', () => {
  test.each<[string, Act, string]>([
    ['numbers', ok([1, 2.5]), 'held'],
    ['bare NaN', rawAnswer('{"a": {"b": [1, NaN]}}', MIME.json), 'once, which is no JSON: first at a.b.1'],
    ['Infinity', rawAnswer('[Infinity, -Infinity]', MIME.json), '2 times'],
    ['the text NaN', ok('NaN'), 'held'],
    ['a file', rawAnswer('x,y\nNaN,1\n', MIME.csv), 'untold: not-applicable'],
  ])('%s', async (_, act, end) => expect(await judged(bareNan, act)).toContain(end));
});

describe('TM407: against the schema', () => {
  const declared = schema(
    property('label', { kind: 'string' }),
    property('count', { kind: 'integer' }),
    property('scores', { kind: 'array', items: shape({ kind: 'number' }) }),
    property('inner', { kind: 'object', properties: [property('x', { kind: 'number', nullable: true })] }),
  );
  test.each<[string, Act, Partial<Predict>, string]>([
    ['as declared', jsonAnswer({ label: 'a', count: 1, scores: [1, 0.5], inner: { x: null } }), declared, 'held'],
    ['a whole number with a point', jsonAnswer('{"count": 1.0}'), declared, 'held'],
    ['what is missing has a rule of its own', jsonAnswer({ label: 'a' }), declared, 'held'],
    ['undeclared', jsonAnswer({ label: 'a', more: 1 }), declared, 'more isn’t declared'],
    ['undeclared inside', jsonAnswer({ inner: { y: 1 } }), declared, 'inner.y isn’t declared'],
    ['another kind', jsonAnswer({ label: 1 }), declared, 'label is declared as string, and came as number'],
    ['another kind in a list', jsonAnswer({ scores: [1, '2'] }), declared, 'scores.1 is declared as number, and came as string'],
    ['null', jsonAnswer({ label: null }), declared, 'label is null'],
    [
      'refused by DEEPaaS',
      rawAnswer('500: ERROR validating model response, check server logs.', MIME.text, 500),
      declared,
      'DEEPaaS refused',
    ],
    ['no schema', ok(1), {}, 'untold: not-applicable'],
    ['another failure', jsonAnswer('x', 500), declared, 'untold: unknown'],
    ['a choice', jsonAnswer({ label: 'c' }), schema(property('label', { kind: 'string', choices: ['a', 'b'] })), 'declared are a, b'],
  ])('%s', async (_, act, predict, end) => expect(await judged(againstSchema, act, predict)).toContain(end));
});

describe('TM408: declared and missing', () => {
  const film = makeArg({ name: 'film', kind: 'file', in: 'formData' });
  const two = (description: string) => schema(property('a', { kind: 'integer' }), property('b', { kind: 'integer', description }));
  const deep = schema(
    property('list', {
      kind: 'array',
      items: shape({ kind: 'object', properties: ['a', 'b'].map((name) => property(name, { kind: 'integer' })) }),
    }),
  );
  test('a member that a switch brings', async () => {
    const flag = makeArg({ name: 'all', kind: 'boolean', default: false });
    const act = ({ query }: RequestPlan) =>
      jsonAnswer(query.some(({ name, value }) => name === 'all' && /true/i.test(value)) ? { a: 1, b: 1 } : { a: 1 });
    expect(await judged(declaredMissing, act, { ...two(''), args: [imageArg(), flag] })).toBe('held');
  });
  test.each<[string, Act, Partial<Predict>, string]>([
    ['all there', jsonAnswer({ a: 1, b: 2 }), two(''), 'held'],
    ['null is there', jsonAnswer({ a: 1, b: null }), two(''), 'held'],
    ['one missing', jsonAnswer({ a: 1 }), two(''), 'broken: b is declared, and isn’t in the answer.'],
    ['one that comes at times', jsonAnswer({ a: 1 }), two('Set if a is large'), 'held'],
    ['deep in a list', jsonAnswer({ list: [{ a: 1 }, { a: 2 }] }), deep, 'broken: list.b is declared, and isn’t in the answer.'],
    ['in one entry of a list', jsonAnswer({ list: [{ a: 1 }, { a: 2, b: 1 }] }), deep, 'held'],
    ['in a list without entries', jsonAnswer({ list: [] }), deep, 'held'],
    ['about an argument that wasn’t given', jsonAnswer({ a: 1 }), { ...two('length of the film'), args: [imageArg(), film] }, 'held'],
    ['no schema', ok(1), {}, 'untold: not-applicable'],
  ])('%s', async (_, act, predict, end) => expect(await judged(declaredMissing, act, predict)).toContain(end));
});

const base64 = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString('base64');
const cutOff = (blob: Blob, type: string) => blob.slice(0, Math.floor(blob.size / 2), type);

describe('TM409: damaged media', () => {
  const image = schema(property('picture', { kind: 'string', description: 'An image' }));
  const kinds = [MIME.png, MIME.jpeg, MIME.tiff, MIME.wav, MIME.mp4];
  test.each(kinds)('%s, whole and cut off', async (mime) => {
    const file = await ownFile(mime, 0);
    expect(await judged(brokenMedia, rawAnswer(file, mime))).toBe('held');
    expect(await judged(brokenMedia, rawAnswer(cutOff(file, mime), mime))).toContain('damaged');
  });
  test.each<[string, () => Promise<Act>, Partial<Predict>, string]>([
    ['a picture in JSON', async () => jsonAnswer({ picture: await base64(await ownFile(MIME.png, 0)) }), image, 'held'],
    [
      'half of one',
      async () => jsonAnswer({ picture: await base64(cutOff(await ownFile(MIME.png, 0), MIME.png)) }),
      image,
      'picture is image/png and damaged',
    ],
    ['its name in its place', () => Promise.resolve(jsonAnswer({ picture: 'out.png' })), image, 'broken: picture:'],
    ['an archive of pictures', async () => rawAnswer(await ownZip(MIME.png, [0, 1]), MIME.zip), {}, 'held'],
    ['a gzip', () => Promise.resolve(rawAnswer(new Uint8Array(gzipSync(Buffer.from('a,b\n1,2\n'))), MIME.gzip)), {}, 'held'],
    [
      'a gzip with another checksum',
      () => {
        const packed = new Uint8Array(gzipSync(Buffer.from('a,b\n1,2\n')));
        packed[packed.length - 8] = (packed.at(-8) ?? 0) ^ 1;
        return Promise.resolve(rawAnswer(packed, MIME.gzip));
      },
      {},
      'The answer is application/gzip and damaged',
    ],
    [
      'a picture that nothing here reads',
      () => Promise.resolve(rawAnswer('<svg xmlns="http://www.w3.org/2000/svg"/>', MIME.svg)),
      {},
      'untold: unknown',
    ],
    ['half of an archive', async () => rawAnswer(cutOff(await ownZip(MIME.png, [0, 1]), MIME.zip), MIME.zip), {}, 'damaged'],
    ['numbers', () => Promise.resolve(ok([1])), {}, 'untold: not-applicable'],
  ])('%s', async (_, act, predict, end) => expect(await judged(brokenMedia, act, predict)).toContain(end));
});

test.each<[string, Parameters<typeof howFarLooked>, string]>([
  [
    'what was decoded and what wasn’t',
    [
      [
        { name: 'PNG', by: 'decoded' },
        { name: 'MP4', by: 'structure' },
        { name: 'OGG', by: 'checksums' },
        { name: 'PNG', by: 'decoded' },
      ],
      0,
    ],
    'Decoded: 2 PNG. Checksums compared, not decoded: OGG. Gone through to the end, not decoded: MP4.',
  ],
  [
    'what a browser did',
    [
      [
        { name: 'WEBM', by: 'begun' },
        { name: 'TIFF', by: 'part' },
        { name: 'AVIF', by: undefined },
      ],
      0,
    ],
    'Decoded in part: TIFF. Played from the beginning: WEBM. Not looked into: AVIF.',
  ],
  ['more than are looked at', [[{ name: 'PNG', by: 'decoded' }], 3], 'Decoded: PNG. 3 more weren’t looked at.'],
])('TM409 says %s', (_, given, says) => expect(howFarLooked(...given)).toBe(says));

describe('TM410: films that browsers play', () => {
  const replaced = async (from: string, to: string) => {
    const bytes = Buffer.from(await (await ownFile(MIME.mp4, 0)).arrayBuffer());
    for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.write(to, at, 'latin1');
    return rawAnswer(new Uint8Array(bytes), MIME.mp4);
  };
  test.each<[string, () => Promise<Act>, string]>([
    ['H.264', async () => rawAnswer(await ownFile(MIME.mp4, 0), MIME.mp4), 'held'],
    ['MPEG-4 Part 2', () => replaced('avc1', 'mp4v'), 'browsers don’t play: MPEG-4 Part 2 (mp4v) in MP4'],
    ['a codec that nobody knows accuses nobody', () => replaced('avc1', 'zzzz'), 'held'],
    ['a picture', async () => rawAnswer(await ownFile(MIME.png, 0), MIME.png), 'untold: not-applicable'],
  ])('%s', async (_, act, end) => expect(await judged(unplayableFilm, act)).toContain(end));
});

describe('TM412: known answers', () => {
  const example = (answer: Partial<NonNullable<Example['answer']>>, recorded?: Blob): GivenExample[] => [
    {
      example: {
        label: 'a',
        group: undefined,
        licence: undefined,
        source: undefined,
        values: {},
        unset: [],
        files: {},
        format: undefined,
        thumbnail: undefined,
        answer: {
          from: undefined,
          contains: undefined,
          tolerance: undefined,
          type: undefined,
          took: undefined,
          firstTook: undefined,
          recorded: undefined,
          ...answer,
        },
      },
      files: new Map([['image', [new File(['x'], 'a.png')]]]),
      recorded,
    },
  ];
  const png = (which: 0 | 1) => ownFile(MIME.png, which);
  test.each<[string, () => Promise<Act>, () => Promise<GivenExample[]>, string]>([
    [
      'as recorded',
      () => Promise.resolve(ok([0.5])),
      () => Promise.resolve(example({ from: { json: { status: 'OK', predictions: [0.5] } } })),
      'held',
    ],
    [
      'within the tolerance',
      () => Promise.resolve(ok([0.5004])),
      () => Promise.resolve(example({ from: { json: { status: 'OK', predictions: [0.5] } } })),
      'held',
    ],
    [
      'another number',
      () => Promise.resolve(ok([0.6])),
      () => Promise.resolve(example({ from: { json: { status: 'OK', predictions: [0.5] } } })),
      'predictions.0: 0.5 before, 0.6 now',
    ],
    [
      'in its own tolerance',
      () => Promise.resolve(ok([0.6])),
      () => Promise.resolve(example({ contains: { part: { predictions: [0.5] } }, tolerance: { relative: 0, absolute: 0.2 } })),
      'held',
    ],
    [
      'a part that isn’t in it',
      () => Promise.resolve(ok({ label: 'dog' })),
      () => Promise.resolve(example({ contains: { part: { predictions: { label: 'cat' } } } })),
      '"cat" before, "dog" now',
    ],
    [
      'recorded bytes',
      () => Promise.resolve(ok([1])),
      () => Promise.resolve(example({ from: { url: 'a.json' } }, new Blob(['{"status": "OK", "predictions": [1]}'], { type: MIME.json }))),
      'held',
    ],
    [
      'the same picture',
      async () => rawAnswer(await png(0), MIME.png),
      async () => example({ from: { url: 'a.png' } }, await png(0)),
      'held',
    ],
    [
      'another picture',
      async () => rawAnswer(await png(0), MIME.png),
      async () => example({ from: { url: 'a.png' } }, await png(1)),
      '% of the pixels differ',
    ],
    [
      'another kind',
      () => Promise.resolve(ok([1])),
      async () => example({ from: { url: 'a.png' } }, await png(1)),
      'it was image/png and is application/json',
    ],
    [
      'pictures that only a browser compares',
      async () => rawAnswer(await ownFile(MIME.jpeg, 0), MIME.jpeg),
      async () => example({ from: { url: 'a.jpg' } }, await ownFile(MIME.jpeg, 1)),
      'untold: unknown',
    ],
    [
      'none recorded',
      () => Promise.resolve(ok([1])),
      () => Promise.resolve(example({ took: 1 }).map(({ example: one, ...more }) => ({ ...more, example: { ...one, answer: undefined } }))),
      'untold: not-applicable',
    ],
  ])('%s', async (_, act, examples, end) => expect(await judged(knownAnswer, act, {}, await examples())).toContain(end));
});

describe('TM413: slow answers', () => {
  const timed = async (times: readonly number[]): Promise<string> => {
    const clock = vi.spyOn(Date, 'now');
    let now = 0;
    let nth = 0;
    clock.mockImplementation(() => now);
    try {
      return await judged(slowAnswer, () => {
        now += times[nth++] ?? 0;
        return ok(1);
      });
    } finally {
      clock.mockRestore();
    }
  };
  test.each<[string, readonly number[], string]>([
    ['fast', [10, 10], 'held'],
    ['a minute for the first, which loads the model', [90_000, 200], 'held'],
    ['a minute for another one only', [90_000, 61_000, 200], 'held'],
    ['a minute for the second, too, behind another input', [90_000, 200, 61_000], 'broken: The input of our own took 1:01 min'],
  ])('%s', async (_, times, end) => expect(await timed(times)).toContain(end));
});

test.each<[string, Act, string]>([
  ['TM414: a predict function', ok(1), 'held'],
  ['TM414: none', jsonAnswer('501: Not implemented', 501), 'broken: The module answers 501'],
  ['TM414: switched off', jsonAnswer('402', 402), 'untold: not-applicable'],
])('%s', async (_, act, end) => expect(await judged(noPredict, act)).toContain(end));
