import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesInWords } from '../answers/note.ts';
import type { Json, Shape } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import type { AnswerSource } from '../answers/answer.ts';
import type { Part } from '../answers/part.ts';
import { readAnswer } from '../answers/read.ts';
import { chooseOutput } from './registry.ts';
import { drawable } from './summary/drawable.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const WAV = Buffer.from(
  `RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0${'\x80'.repeat(8)}`,
  'latin1',
).toString('base64');

const object = (properties: Record<string, unknown>): Shape => readShape({ type: 'object', properties }, resolver({}));
const string = (description?: string) => ({ type: 'string', ...(description !== undefined && { description }) });

/** In the time zone of whoever runs this. */
const AT = new Date(2026, 10, 26, 14, 30, 5);
const NAME = 'demo-result-2026-11-26-143005';

const source = (body: unknown, rest: Partial<AnswerSource> = {}): AnswerSource => ({
  status: 200,
  contentType: 'application/json',
  blob: body instanceof Blob ? body : new Blob([typeof body === 'string' ? body : JSON.stringify(body)]),
  modelId: 'demo',
  response: undefined,
  argNames: [],
  at: AT.getTime(),
  ...rest,
});

/** What a visitor finds: key → renderer, plus the note. */
const seen = (parts: readonly Part[]) =>
  parts.map((part) => [part.key, chooseOutput(part).rule.id, ...(part.notes === undefined ? [] : [notesInWords(part.notes)])]);
const read = async (value: Json, properties: Record<string, unknown>) =>
  seen((await readAnswer(source(value, { response: object(properties) }))).parts);

describe('JSON with a schema: one block for each property', () => {
  const LIST = { type: 'array', items: string() };
  const NUMBERS = { type: 'array', items: { type: 'number' } };
  test.each<[string, Json, Record<string, unknown>, (string | undefined)[][]]>([
    [
      'in the order of the schema, unknown ones last',
      { extra: 1, b: true, a: 'x' },
      { a: string(), b: { type: 'boolean' } },
      [
        ['a', 'text'],
        ['b', 'boolean'],
        ['extra', 'number'],
      ],
    ],
    [
      'labels and probabilities together',
      { status: 'OK', labels: ['a'], probabilities: [1] },
      { status: string(), labels: LIST, probabilities: NUMBERS },
      [
        ['status', 'text'],
        ['labels', 'classification'],
      ],
    ],
    [
      'labels without probabilities',
      { labels: ['a'], probabilities: null },
      { labels: LIST, probabilities: NUMBERS },
      [
        ['labels', 'list'],
        ['probabilities', 'text'],
      ],
    ],
    [
      'missing and null',
      { a: null, c: 0 },
      { a: string('image'), b: string(), c: { type: 'integer' } },
      [
        ['a', 'text'],
        ['b', 'text'],
        ['c', 'number'],
      ],
    ],
    [
      'nested objects',
      { a: { b: { c: 1 }, d: 'x' } },
      { a: { type: 'object', properties: { b: { type: 'object', properties: { c: { type: 'number' } } }, d: string() } } },
      [
        ['a.b.c', 'number'],
        ['a.d', 'text'],
      ],
    ],
    [
      'formats',
      { d: '2026-11-22', l: 'https://example.org/x' },
      { d: { type: 'string', format: 'date' }, l: { type: 'string', format: 'url' } },
      [
        ['d', 'date'],
        ['l', 'link'],
      ],
    ],
    [
      'containers',
      {
        n: [1, 2],
        t: [{ a: 1 }, { a: 2 }],
        m: [
          [1, 2],
          [3, 4],
        ],
        o: { a: 1 },
      },
      { n: NUMBERS, t: { type: 'array', items: { type: 'object' } }, m: { type: 'array' }, o: { type: 'object' } },
      [
        ['n', 'list'],
        ['t', 'table'],
        ['m', 'table'],
        ['o', 'json'],
      ],
    ],
    [
      'values of another kind',
      { n: 'many', l: 3 },
      { n: { type: 'number' }, l: LIST },
      [
        ['n', 'text', 'The schema announces a number here.'],
        ['l', 'number', 'The schema announces a list here.'],
      ],
    ],
    ['any value', { predictions: [['sick'], [0.98]] }, { predictions: {} }, [['predictions', 'classification']]],
    [
      'several inputs, one of them failed',
      {
        'multi-image': [
          { title: 'a.jpg', labels: ['x'], probabilities: [1] },
          { title: 'b.jpg', status: 'error', message: 'No image' },
        ],
      },
      { 'multi-image': { type: 'array', items: { type: 'object' } } },
      [['multi-image', 'many']],
    ],
    [
      'declared objects in a list',
      { items: [{ name: 'a', picture: PNG }] },
      { items: { type: 'array', items: { type: 'object', properties: { name: string(), picture: string('an image') } } } },
      [
        ['items.0.name', 'text'],
        ['items.0.picture', 'image'],
      ],
    ],
    [
      'one result for each of several files',
      { predictions: { filenames: ['a', 'b'], pred_lab: [['x'], ['y']], pred_prob: [[1], [0.5]] } },
      { predictions: {} },
      [['predictions', 'many']],
    ],
    [
      'a table of jobs with a status',
      {
        jobs: [
          { id: 1, status: 'failed', message: 'x' },
          { id: 2, status: 'done', message: 'y' },
        ],
      },
      { jobs: { type: 'array' } },
      [['jobs', 'table']],
    ],
  ])('%s', async (_, value, properties, blocks) => {
    expect(await read(value, properties)).toEqual(blocks);
  });

  test('a long list of objects is drawn in part, and the rest is said', async () => {
    const value = { items: Array.from({ length: 100 }, () => ({ picture: PNG })) };
    const blocks = await read(value, { items: { type: 'array', items: { type: 'object', properties: { picture: string('image') } } } });
    expect([blocks.length, blocks.at(-1)]).toEqual([25, ['items.rest', 'json', '76 more of 100 entries, as JSON.']]);
  });
});

describe('files in strings', () => {
  const wrong = (announced: string) => `The schema announces ${announced}, but this text can’t be decoded as one.`;
  test.each<[string, Json, string | undefined, (string | undefined)[]]>([
    ['base64 as announced', PNG, 'An image', ['f', 'image']],
    ['sound', WAV, 'audio', ['f', 'audio']],
    ['line breaks', PNG.replace(/.{20}/g, '$&\n'), 'image', ['f', 'image']],
    ['missing padding', PNG.replace(/=+$/, ''), 'image', ['f', 'image']],
    ['URL-safe alphabet', PNG.replaceAll('+', '-').replaceAll('/', '_'), 'image', ['f', 'image']],
    ['data URI with a wrong type', `data:video/mp4;base64,${PNG}`, 'image', ['f', 'image']],
    ['str() of bytes', `b'${PNG}'`, 'image', ['f', 'image']],
    ['another medium', PNG, 'the audio', ['f', 'image', 'The schema announces audio, but the bytes are image/png.']],
    ['not decodable', 'no picture today!', 'image', ['f', 'text', wrong('an image')]],
    [
      'a name',
      '/tmp/out/mask 1.png',
      'image',
      ['f', 'text', 'The schema announces an image; this is the name of a file, which isn’t in the answer.'],
    ],
    ['a word', 'none', 'image', ['f', 'text', wrong('an image')]],
    ['empty', '', 'image', ['f', 'text']],
    ['null', null, 'image', ['f', 'text']],
    ['a number', 3, 'image', ['f', 'number', 'The schema announces text here.']],
    ['an address', 'https://example.org/a.png', 'image', ['f', 'link']],
    ['file', PNG, 'Output file', ['f', 'file']],
    ['several media', PNG, 'image or video', ['f', 'file']],
    ['#noparse', PNG, 'image #noparse', ['f', 'file']],
    ['a file’s name', 'result.csv', 'Name of the file', ['f', 'text']],
    ['no keyword', PNG, undefined, ['f', 'text']],
    ['broken data URI', 'data:image/png;base64,!!', 'image', ['f', 'text', wrong('an image')]],
  ])('%s', async (_, value, description, block) => {
    expect(await read({ f: value, ok: true }, { f: string(description), ok: { type: 'boolean' } })).toEqual([block, ['ok', 'boolean']]);
  });

  test('base64 without a keyword is offered as a file', async () => {
    const { parts } = await readAnswer(source({ f: PNG }, { response: object({ f: string() }) }));
    expect(parts).toMatchObject([
      { from: 'json', value: PNG, file: { type: { mime: 'image/png' }, fileName: 'demo-f-2026-11-26-143005.png' } },
    ]);
  });

  test('a list of words about an image is a list of words', async () => {
    expect(await read({ f: ['cat', 'dog'] }, { f: { type: 'array', items: string(), description: 'Animals in the image' } })).toEqual([
      ['f', 'list'],
    ]);
  });

  test('a list under one keyword is a file each', async () => {
    expect(await read({ f: [PNG, 'x!'] }, { f: { type: 'array', items: string(), description: 'images' } })).toEqual([
      ['f.0', 'image'],
      ['f.1', 'text', wrong('an image')],
    ]);
  });
});

test('a classification of very many inputs is one set, with what stands beside it', async () => {
  const list = <T>(entry: (index: number) => T) => Array.from({ length: 30 }, (_, index) => entry(index));
  const value = { filenames: list((n) => `f${n}.jpg`), pred_lab: list((n) => [`a${n}`, 'b']), pred_prob: list(() => [0.2, 0.8]) };
  expect(seen(drawable(await readAnswer(source({ predictions: value }))))).toEqual([['predictions', 'many']]);
  const beside = drawable(await readAnswer(source({ predictions: { ...value, model: 'v2' } })));
  expect(beside).toMatchObject([{ key: 'predictions.filenames', value, rows: 'inputs' }, { key: 'predictions.model' }]);
});

test('of very many members the first are blocks, the others stay together', async () => {
  const value = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`m${index}`, index]));
  const blocks = await read(value, { m4999: { type: 'number' } });
  expect(blocks.length).toBe(202);
  expect([blocks[0], blocks.at(-1)]).toEqual([
    ['m4999', 'number'],
    ['rest', 'json', '4,799 more of 4,999 members, as JSON.'],
  ]);
});

describe('JSON without a schema: the JSON, and what can be drawn of it', () => {
  test.each<[string, Json, (string | undefined)[][]]>([
    ['a number', { status: 'OK', predictions: 0.5 }, [['predictions', 'number']]],
    ['text', { status: 'OK', predictions: 'a cat' }, [['predictions', 'text']]],
    ['a list', { status: 'OK', predictions: [1, 2, 3] }, [['predictions', 'list']]],
    [
      'classes',
      { status: 'OK', predictions: { labels: ['a'], probabilities: [1], labels_info: [''], links: {} } },
      [['predictions', 'classification']],
    ],
    [
      'an envelope in an envelope',
      { status: 'OK', predictions: { status: 'OK', predictions: [{ label: 'a', probability: 1 }] } },
      [['predictions.predictions', 'classification']],
    ],
    [
      'a top-5 for each file',
      { predictions: [{ file_name: 'a', top5_prediction: { cat: 0.5, dog: 0.2 } }] },
      [
        ['predictions.0.file_name', 'text'],
        ['predictions.0.top5_prediction', 'classification'],
      ],
    ],
    ...[[[]], [[], [], []], { boxes: [], labels: [], scores: [] }, ['[]']].map((predictions): [string, Json, string[][]] => [
      'nothing found',
      { predictions },
      [['predictions', 'detections', 'Nothing was found: the answer holds empty lists and no entry.']],
    ]),
    [
      'nothing found, counted',
      { predictions: { detections: [], count: 0 } },
      [
        ['predictions', 'detections', 'Nothing was found: the answer holds empty lists and no entry.'],
        ['predictions.count', 'number'],
      ],
    ],
    ['a table', { predictions: [{ a: 1 }, { a: 2 }] }, [['predictions', 'table']]],
    [
      'a table for each image',
      { predictions: [[{ name: 'bear', confidence: 1, box: {} }], [{ name: 'fox', confidence: 1, box: {} }]] },
      [
        ['predictions.0', 'table'],
        ['predictions.1', 'table'],
      ],
    ],
    [
      'JSON in a string',
      { predictions: ['[{"name": "bear", "box": {"x1": 0}}]'] },
      [['predictions', 'table', 'It came as JSON text inside a string.']],
    ],
    [
      'boxes beside other members',
      { status: 'OK', predictions: [{ name: 'bear', box: { x1: 1, y1: 2, x2: 3, y2: 4 } }], model: 'x', count: 3 },
      [
        ['predictions', 'detections'],
        ['model', 'text'],
        ['count', 'number'],
      ],
    ],
    [
      'parallel lists, names of the classes and a picture',
      {
        predictions: {
          boxes: [[1, 2, 3, 4]],
          scores: [0.9],
          class_ids: [1],
          names: { 0: 'cod', 1: 'crab' },
          areas: [4],
          annotated: `data:image/png;base64,${PNG}`,
        },
      },
      [
        ['predictions.boxes', 'detections'],
        ['predictions.areas', 'list'],
        ['predictions.annotated', 'image'],
      ],
    ],
    [
      'things of two kinds',
      { predictions: { cars: [{ bbox: [1, 2, 3, 4] }], people: [{ bbox: [1, 2, 3, 4] }] } },
      [
        ['predictions.cars', 'detections'],
        ['predictions.people', 'detections'],
      ],
    ],
    [
      'one box beside something else',
      { predictions: { bbox: [1, 2, 3, 4], label: 'a', mean: 3 } },
      [
        ['predictions.bbox', 'detections'],
        ['predictions.mean', 'number'],
      ],
    ],
    [
      'boxes deep inside',
      { predictions: { seconds: 3, found: { n: 1, boxes: [[1, 2, 3, 4]] } } },
      [
        ['predictions.seconds', 'number'],
        ['predictions.found.n', 'number'],
        ['predictions.found.boxes', 'detections'],
      ],
    ],
    ['a data URI', { predictions: { mask: `data:image/png;base64,${PNG}` } }, [['predictions.mask', 'image']]],
    ['nothing to see', { predictions: { a: { b: 1 } } }, []],
    ['a bare list', [1, 2], [['body', 'list']]],
  ])('%s', async (_, value, visual) => {
    const answer = await readAnswer(source(value));
    expect(seen(answer.parts)).toEqual([['body', 'json']]);
    expect(seen(drawable(answer))).toEqual(visual);
    expect(answer.json).toEqual({ value });
  });

  test('an error beside results keeps the whole answer as JSON', async () => {
    const value = { status: 'error', message: 'Half of it', mean: 3 };
    expect((await readAnswer(source(value))).parts[1]).toEqual({ from: 'json', key: 'body', value, shape: undefined, verbatim: true });
  });

  test('NaN survives', async () => {
    expect((await readAnswer(source('{"predictions": NaN}'))).json).toEqual({ value: { predictions: NaN } });
  });
});

describe('bodies of other kinds', () => {
  const binary = (base64: string) => new Blob([Buffer.from(base64, 'base64')]);
  test.each<[string, AnswerSource, (string | undefined)[][], string]>([
    ['a picture', source(binary(PNG), { contentType: 'image/*' }), [['body', 'image']], `${NAME}.png`],
    ['a picture under another label', source(binary(PNG), { contentType: 'application/json' }), [['body', 'image']], `${NAME}.png`],
    ['text', source('hello', { contentType: 'text/plain' }), [['body', 'text']], `${NAME}.txt`],
    [
      'a table, one object on each line',
      source('{"a": 1}\n{"a": 2}\n', { contentType: 'text/plain' }),
      [['body', 'json']],
      `${NAME}.ndjson`,
    ],
    ['PDF', source('%PDF-1.4', { contentType: 'application/pdf' }), [['body', 'pdf']], `${NAME}.pdf`],
    ['unknown bytes', source(new Blob([new Uint8Array([0, 1, 2])]), { contentType: 'image/*' }), [['body', 'file']], `${NAME}.bin`],
    [
      'the module’s own extension',
      source('a,b\n1,2', { contentType: 'text/plain', contentDisposition: 'attachment; filename="out.csv"' }),
      [['body', 'table']],
      'out.csv',
    ],
    [
      'DEEPaaS’s random name',
      source('hello', { contentType: 'text/plain', contentDisposition: 'attachment; filename="tmpgy0zcywp"' }),
      [['body', 'text']],
      `${NAME}.txt`,
    ],
    ['HTML that was asked for', source('<html>', { contentType: 'text/html', accept: 'text/html' }), [['body', 'html']], `${NAME}.html`],
    [
      'HTML as a file',
      source('<html>', { contentType: 'application/octet-stream', contentDisposition: 'attachment; filename="report.html"' }),
      [['body', 'html']],
      'report.html',
    ],
    ['JSON labelled as text', source({ a: 1 }, { contentType: 'text/html' }), [['body', 'json']], `${NAME}.json`],
  ])('%s', async (_, from, blocks, fileName) => {
    const answer = await readAnswer(from);
    expect(seen(answer.parts)).toEqual(blocks);
    expect([answer.fileName, answer.error]).toEqual([fileName, undefined]);
  });
});

describe('failures, each with its reason', () => {
  test.each<[string, AnswerSource, string, string[][]]>([
    ['a refused input', source({ a: ['Bad.'] }, { status: 422 }), 'One input was refused', [['body', 'error']]],
    [
      'a failed model',
      source('500 Internal Server Error\n\nServer got itself in trouble', { status: 500, contentType: 'text/plain' }),
      'The model failed',
      [['body', 'error']],
    ],
    ['an error in the answer', source({ status: 'error', message: 'No face' }), 'The model reports an error', [['body', 'error']]],
    [
      'an error in the predictions',
      source({ status: 'OK', predictions: { error: 'Bad' } }),
      'The model reports an error',
      [['predictions', 'error']],
    ],
    [
      'an error beside a result',
      source(
        { status: 'error', message: 'Half of it', mean: 3 },
        { response: object({ status: string(), labels: { type: 'array' }, mean: { type: 'number' } }) },
      ),
      'The model reports an error',
      [
        ['body', 'error'],
        ['mean', 'number'],
      ],
    ],
    [
      'an error beside a result, without a schema',
      source({ status: 'error', message: 'Half of it', mean: 3 }),
      'The model reports an error',
      [
        ['body', 'error'],
        ['body', 'json'],
      ],
    ],
    ['an empty body', source(''), 'The answer is empty', [['body', 'error']]],
    [
      'JSON that breaks off',
      source('{"a": [1, 2'),
      'The answer broke off',
      [
        ['body', 'error'],
        ['body', 'text'],
      ],
    ],
    [
      'JSON that isn’t',
      source("{'a': 1}"),
      'The answer isn’t valid JSON',
      [
        ['body', 'error'],
        ['body', 'text'],
      ],
    ],
    [
      'a page',
      source('<!doctype html><title>Sign in</title>', { contentType: 'text/html' }),
      'A web page came instead of an answer',
      [
        ['body', 'error'],
        ['body', 'text'],
      ],
    ],
    [
      'bytes under an error status',
      source(new Blob([new Uint8Array([0, 1])]), { status: 500 }),
      'The model failed',
      [
        ['body', 'error'],
        ['body', 'file'],
      ],
    ],
    [
      'more text than a report quotes',
      source('x'.repeat(1_000_001), { status: 400, contentType: 'text/plain' }),
      'The request was refused',
      [
        ['body', 'error'],
        ['body', 'text'],
      ],
    ],
    ['nothing at all under an error status', source('', { status: 500 }), 'The model failed', [['body', 'error']]],
  ])('%s', async (_, from, title, blocks) => {
    const answer = await readAnswer({ ...from, curl: 'curl x' });
    expect(answer.error).toMatchObject({ title, status: from.status, curl: 'curl x' });
    expect(seen(answer.parts)).toEqual(blocks);
  });

  test.each<[string, Shape | undefined, (string | undefined)[][]]>([
    ['null', undefined, [['body', 'json', 'The model answered null: it gave no result.']]],
    ['null', object({ a: string() }), [['body', 'json', 'The model answered null: it gave no result.']]],
    [
      '{}',
      object({ a: string() }),
      [
        ['body', 'json', 'The answer holds none of the values that the schema announces.'],
        ['a', 'text'],
      ],
    ],
    ['[1, 2]', object({ a: string() }), [['body', 'list', 'The schema announces an object here.']]],
  ])('an answer of %s isn’t blank', async (text, response, blocks) => {
    expect(seen((await readAnswer(source(text, { response }))).parts)).toEqual(blocks);
  });
});

describe('nothing throws and nothing is blank', () => {
  const response = object({
    a: string('image'),
    labels: { type: 'array', items: string() },
    probabilities: { type: 'array', items: { type: 'number' } },
    deep: { type: 'object', properties: { a: string('file'), __proto: { type: 'array' } } },
    list: { type: 'array', items: { type: 'object', properties: { a: string('video') } } },
  });
  const expectAnyAnswer = async (blob: Blob, contentType: string | undefined, status: number) => {
    for (const shape of [undefined, response]) {
      const answer = await readAnswer({ ...source(blob), contentType, status, response: shape });
      expect(answer.parts.length).toBeGreaterThan(0);
      for (const part of [...answer.parts, ...drawable(answer)]) expect(chooseOutput(part).rule.id).not.toBe('');
    }
  };
  const label = fc.constantFrom('application/json', 'text/html', 'image/*', 'zip', '', undefined, 'image/png');
  const status = fc.constantFrom(200, 200, 200, 422, 500, 302);

  test('for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), label, status, (bytes, type, code) =>
        expectAnyAnswer(new Blob([new Uint8Array(bytes)]), type, code),
      ),
    );
  });

  test('for any JSON', async () => {
    const key = fc.constantFrom(
      '__proto__',
      'constructor',
      'labels',
      'probabilities',
      'status',
      'error',
      'predictions',
      'a',
      'deep',
      'list',
      'message',
      'links',
      'toString',
      'length',
      '\ud800',
    );
    const leaf = fc.oneof(
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('error', PNG, `data:image/png;base64,${PNG}`, '[1]', 'http://'),
      fc.constant(null),
      fc.boolean(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    const pythonJson = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
      if (typeof value === 'object' && value !== null)
        return `{${Object.entries(value)
          .map(([k, v]) => `${JSON.stringify(k)}: ${pythonJson(v)}`)
          .join(', ')}}`;
      return typeof value === 'number' ? String(value) : JSON.stringify(value);
    };
    await fc.assert(
      fc.asyncProperty(tree, label, status, (value, type, code) => expectAnyAnswer(new Blob([pythonJson(value)]), type, code)),
      { numRuns: 500 },
    );
  });

  test('for 10,000 levels and for 300,000 rows', async () => {
    await expectAnyAnswer(new Blob([`{"a": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`]), 'application/json', 200);
    await expectAnyAnswer(new Blob([`${'{"predictions":'.repeat(5000)}1${'}'.repeat(5000)}`]), 'application/json', 200);
    await expectAnyAnswer(
      new Blob([JSON.stringify({ predictions: Array.from({ length: 300_000 }, (_, x) => ({ x })) })]),
      'application/json',
      200,
    );
    // A machine that does much else takes its time.
  }, 90_000);
});

describe('a file name from the module', () => {
  const LZ4 = new Blob([new Uint8Array([0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 0, 0, 0, 0])]);
  const GZIP = new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])]);
  const BYTES = new Blob([new Uint8Array([0, 1, 2])]);
  const JSON_BODY = new Blob(['{"a": 1}']);
  const PICTURE = new Blob([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1]),
  ]);
  test.each<[string, Blob, string, string]>([
    ['attachment; filename="x.npy.lz4"', BYTES, 'npy.lz4', 'x.npy.lz4'],
    ['attachment; filename="x.npy.lz4"', LZ4, 'npy.lz4', 'x.npy.lz4'],
    ['attachment; filename=a.b.tar.gz', GZIP, 'tar.gz', 'a.b.tar.gz'],
    ["attachment; filename*=UTF-8''scan.NII.GZ; size=3", GZIP, 'nii.gz', 'scan.NII.GZ'],
    ['attachment; filename="v1.2.dat"', BYTES, 'dat', 'v1.2.dat'],
    ['attachment; filename="x.npy.lz4"', GZIP, 'gz', 'x.gz'],
    ['attachment; filename="x"', BYTES, 'bin', `${NAME}.bin`],
    ['attachment; filename="sites.geojson"', JSON_BODY, 'geojson', 'sites.geojson'],
    ['attachment; filename="mask.jpg"', PICTURE, 'png', 'mask.png'],
  ])('%s is kept unless its ending lies', async (contentDisposition, blob, ext, fileName) => {
    const answer = await readAnswer(source(blob, { contentType: 'application/octet-stream', contentDisposition }));
    expect([answer.type.ext, answer.fileName]).toEqual([ext, fileName]);
  });
});

describe('an unexpected failure while reading leaves the body as it came', () => {
  const broken = {
    get properties() {
      throw new Error('broken');
    },
  } as unknown as Shape;
  const NOTE = 'Something went wrong while this answer was read. Here it is as it came.';

  test('a success', async () => {
    const answer = await readAnswer(source('{"a": 1}', { response: broken }));
    expect(seen(answer.parts)).toEqual([['body', 'text', NOTE]]);
    expect([await answer.raw.text(), answer.error]).toEqual(['{"a": 1}', undefined]);
  });

  test('bytes that can’t be looked at, under an error status', async () => {
    const blob = new Blob([new Uint8Array([0])]);
    blob.arrayBuffer = () => Promise.reject(new Error('gone'));
    const answer = await readAnswer(source(blob, { contentType: 'image/png', status: 500 }));
    expect(seen(answer.parts)).toEqual([
      ['body', 'error'],
      ['body', 'file', NOTE],
    ]);
    expect(answer.error?.status).toBe(500);
  });
});
