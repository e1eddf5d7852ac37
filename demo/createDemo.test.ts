import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDemo } from './createDemo.ts';
import { encodeWav } from './media/wav.ts';
import type { Server } from './server/deepaas2.ts';

const TROUBLE = '500 Internal Server Error\n\nServer got itself in trouble';
const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../public/samples/${name}`, import.meta.url)));

function form(entries: Readonly<Record<string, string | { bytes: Uint8Array<ArrayBuffer>; name: string; type: string }>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, new File([value.bytes], value.name, { type: value.type }));
  }
  return data;
}

function call(demo: Server, method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return demo(new Request(`http://demo.test${path}`, { method, ...init }));
}

const predict = (demo: Server, model: string, query = '', init: RequestInit = {}) =>
  call(demo, 'POST', `/v2/models/${model}/predict/${query}`, init);

const samplePicture = () => form({ image: { bytes: sample('sample.png'), name: 'sample.png', type: 'image/png' } });

const jsonBody = (body: string): RequestInit => ({ body, headers: { 'content-type': 'application/json' } });

describe('what a wrong request gets', () => {
  const demo = createDemo();
  test.each([
    ['a number in an integer', '?int=1.5', { int: ['Not a valid integer.'] }],
    ['an empty integer', '?int=', { int: ['Not a valid integer.'] }],
    ['an item of a list', '?list_ints=1&list_ints=x', { list_ints: { 1: ['Not a valid integer.'] } }],
    ['a list with commas', '?list_floats=1,2', { list_floats: { 0: ['Not a valid number.'] } }],
    ['out of range', '?int_range=101', { int_range: ['Must be greater than or equal to 0 and less than or equal to 100.'] }],
    ['the exclusive bound', '?float_exclusive=0', { float_exclusive: ['Must be greater than 0 and less than 1.'] }],
    ['not a choice', '?int_choice=2', { int_choice: ['Must be one of: 1, 3, 5.'] }],
    ['not all choices', '?list_choice=q', { list_choice: ['One or more of the choices you made was not in: x, y, z.'] }],
    ['too short', '?text_length=a', { text_length: ['Length must be between 2 and 8.'] }],
    ['an object in the query', '?dict=%7B%7D', { dict: ['Not a valid mapping type.'] }],
    ['a nested text', '?nested=1', { nested: { _schema: ['Invalid input type.'] } }],
    ['maybe', '?bool_true=maybe', { bool_true: ['Not a valid boolean.'] }],
    [
      'an unknown format',
      '?accept=image/jpeg',
      { accept: ['Must be one of: application/json, application/zip, image/png, application/pdf, text/plain.'] },
    ],
  ])('%s', async (_what, query, messages) => {
    const answer = await predict(demo, 'kitchen_sink', query);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual(messages);
  });

  test('a broken JSON body', async () => {
    const answer = await predict(demo, 'kitchen_sink', '', jsonBody('{bad'));
    expect([answer.status, await answer.text()]).toEqual([400, '{"json": ["Invalid JSON body."]}']);
  });

  test('a required file that is missing, and one sent as text', async () => {
    const missing = await predict(demo, 'annotator');
    expect([missing.status, await missing.text()]).toEqual([422, '{"image": ["Missing data for required field."]}']);
    const text = await predict(demo, 'annotator', '', { body: form({ image: 'abc' }) });
    expect([text.status, await text.text()]).toEqual([500, TROUBLE]);
  });

  const noFile = { bytes: new TextEncoder().encode('abc'), name: 'no.file', type: 'image/png' };
  const noSound = { bytes: encodeWav(new Float64Array(0), 8000), name: 'empty.wav', type: 'audio/wav' };
  const noPicture = 'It is not a picture that can be read.';
  test.each([
    ['what is no picture', 'detector', 'image', noFile, noPicture],
    ['a picture that is cut off', 'detector', 'image', { ...noFile, bytes: sample('sample.png').subarray(0, 500) }, noPicture],
    ['a text for a picture', 'detector', 'image', 'abc', 'Send a file.'],
    ['what is no recording', 'audio_level', 'recording', noFile, 'It is not a WAV recording (PCM) that can be read.'],
    ['a recording of nothing', 'audio_level', 'recording', noSound, 'The recording is empty.'],
    ['a text for a recording', 'audio_level', 'recording', 'abc', 'Send a file.'],
  ])('%s is refused by the model’s own check', async (_what, model, name, sent, message) => {
    const answer = await predict(demo, model, '', { body: form({ [name]: sent }) });
    expect([answer.status, await answer.json()]).toEqual([422, { [name]: [message] }]);
  });

  test('more bytes than allowed', async () => {
    const answer = await predict(createDemo({ clientMaxSize: 100 }), 'annotator', '', { body: form({ image: 'x'.repeat(500) }) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/^Maximum request body size 100 exceeded, actual body size \d+$/);
  });
});

describe('where an argument is looked up', () => {
  const demo = createDemo();
  const received = async (query: string, init: RequestInit) => {
    const body: { received: Record<string, unknown> } = await (await predict(demo, 'kitchen_sink', query, init)).json();
    return body.received;
  };

  test('the query wins over the form', async () => {
    const both = await received('?int=8', { body: form({ int: '7', float: '2' }) });
    expect([both['int'], both['float']]).toEqual([
      { type: 'int', repr: '8' },
      { type: 'float', repr: '2.0' },
    ]);
  });

  test('a JSON body carries objects and nulls', async () => {
    const body = await received('', jsonBody('{"dict": {"a": [1, null]}, "nested": {"x": 1}, "text_null": null}'));
    expect([body['dict'], body['nested'], body['text_null']]).toEqual([
      { type: 'dict', repr: "{'a': [1, None]}" },
      { type: 'dict', repr: "{'x': 1.0, 'y': 0.0}" },
      { type: 'NoneType', repr: 'None' },
    ]);
  });

  test('accept in the header counts where the document says header', async () => {
    const header = await predict(demo, 'annotator', '?accept=image/png', {
      body: samplePicture(),
      headers: { accept: 'application/json' },
    });
    expect(header.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const query = await predict(demo, 'kitchen_sink', '?accept=text/plain', { headers: { accept: 'application/json' } });
    expect(query.headers.get('content-type')).toBe('text/plain');
  });
});

describe('what the model gets wrong', () => {
  const demo = createDemo({ workerRevivesAfterMs: 60_000 });
  test.each([
    ['value_error', 500, TROUBLE],
    ['not_serialisable', 500, TROUBLE],
    ['schema_mismatch', 500, '500: ERROR validating model response, check server logs.'],
    ['nan', 200, '{"status": "OK", "predictions": {"nan": NaN, "up": Infinity, "down": -Infinity}}'],
    ['empty', 200, '{}'],
  ])('%s', async (how, status, body) => {
    const answer = await predict(demo, 'failing', `?how=${how}`);
    expect([answer.status, await answer.text()]).toEqual([status, body]);
  });

  test('a missing predict', async () => {
    const answer = await predict(demo, 'no_predict');
    const reason = "Not implemented by underlying model (loaded 'no_predict')";
    expect([answer.status, answer.statusText, await answer.text()]).toEqual([501, reason, `501: ${reason}`]);
  });

  test('a dead worker answers nobody, the other models go on', async () => {
    const pending = Symbol('pending');
    const orPending = (answer: Promise<Response>) => Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 50, pending))]);
    expect(await orPending(predict(demo, 'failing', '?how=hang'))).toBe(pending);
    expect(await orPending(predict(demo, 'failing'))).toBe(pending);
    expect((await predict(demo, 'slow', '?seconds=0')).status).toBe(200);
    expect((await call(demo, 'GET', '/v2/models/failing/')).status).toBe(200);
  });
});

describe('the models', () => {
  const demo = createDemo();
  test('the detector finds the ten creatures of the sample', async () => {
    const body: { predictions: { name: string }[][] } = await (await predict(demo, 'detector', '', { body: samplePicture() })).json();
    expect(body.predictions[0]?.map(({ name }) => name).toSorted()).toEqual(
      ['bright', 'bright', 'bright', 'cyan', 'green', 'green', 'magenta', 'orange', 'red', 'yellow'].toSorted(),
    );
  });

  test('the annotator answers with a picture', async () => {
    const answer = await predict(demo, 'annotator', '', { body: samplePicture(), headers: { accept: 'image/png' } });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await answer.arrayBuffer()).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test('the scene is water, and the probabilities add up', async () => {
    const answer = await predict(demo, 'scene_colours', '', { body: samplePicture() });
    const { labels, probabilities }: { labels: string[]; probabilities: number[] } = await answer.json();
    expect(labels[0]).toBe('water or sky');
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  });

  test('the recording is measured', async () => {
    const body = form({ recording: { bytes: sample('sample.wav'), name: 'sample.wav', type: 'audio/wav' } });
    const answer: Record<string, unknown> = await (await predict(demo, 'audio_level', '?points=5', { body })).json();
    expect(answer).toMatchObject({ duration: 1.6, sample_rate: 8000, channels: 1, silent: false });
    expect(answer['envelope']).toHaveLength(5);
  });

  test('a returned file has a random name', async () => {
    const answer = await predict(demo, 'kitchen_sink', '?accept=application/zip');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="tmp\w{8}"$/);
  });
});

test('predictions of one model wait for each other, and an abort changes nothing', async () => {
  const demo = createDemo();
  const started = Date.now();
  void predict(demo, 'slow', '?seconds=0.2', { signal: AbortSignal.timeout(10) }).catch(() => undefined);
  await predict(demo, 'slow', '?seconds=0.1');
  expect(Date.now() - started).toBeGreaterThan(290);
});
