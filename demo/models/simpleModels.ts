import { setTimeout as sleep } from 'node:timers/promises';
import { field, length, oneOf, range } from '../server/fields.ts';
import { isList, isObject, type JsonObject } from '../server/json.ts';
import { defineModel, numberOf, textOf, WorkerDied } from '../server/model.ts';
import { reprFloat } from '../server/python.ts';
import { NotSerialisable, type Answer, type Arguments } from '../server/values.ts';

// The mirrors of slow.py, no_predict.py, json_body.py and failing.py in e2e/deepaas/tryme_models.

export const slow = defineModel({
  id: 'slow',
  metadata: {
    name: 'slow',
    description: 'Sleeps for the given time, then answers.',
    author: ['First Author', 'Second Author'],
    'author-email': ['first@example.org', 'second@example.org'],
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    seconds: field.float('How long the prediction takes, in seconds', { default: 3, validate: [range({ min: 0, max: 600 })] }),
  },
  async predict(args) {
    const seconds = numberOf(args, 'seconds');
    await sleep(seconds * 1000);
    return `slept for ${reprFloat(seconds)} s`;
  },
});

export const noPredict = defineModel({
  id: 'no_predict',
  metadata: {
    name: 'no_predict',
    summary: 'A module that can be listed but not run.',
    author: 'Try-me UI developers',
    'author-email': '',
    license: 'Apache-2.0',
    version: '0.1.0',
    url: null,
  },
});

export const jsonBody = defineModel({
  id: 'json_body',
  metadata: {
    name: 'json_body',
    description: 'Two query arguments and one JSON body with odd property names.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    scale: field.float('Factor for every number', { default: 1 }),
    label: field.str('A name to send back', { default: '' }),
    'position [x, y]': field.list(field.float(), 'Where, in metres', {
      default: [0, 0],
      validate: [length({ equal: 2 })],
      location: 'json',
    }),
    'velocity [x, y]': field.list(field.float(), 'How fast, in metres a second', {
      required: true,
      validate: [length({ equal: 2 })],
      location: 'json',
    }),
    settings: field.dict('Free-form settings; steps is read', { default: { steps: 3 }, location: 'json' }),
    verbose: field.bool('Send the settings back', { default: false, location: 'json' }),
  },
  predict(args) {
    const scale = numberOf(args, 'scale');
    const settings: JsonObject = isObject(args['settings']) ? args['settings'] : {};
    const [x, y] = pair(args, 'position [x, y]');
    const [vx, vy] = pair(args, 'velocity [x, y]');
    const steps = Math.trunc(Number(settings['steps'] ?? 3));
    const path = Array.from({ length: steps + 1 }, (_, step) => [scale * (x + vx * step), scale * (y + vy * step)]);
    return { label: textOf(args, 'label'), path, settings: args['verbose'] ? settings : undefined };
  },
});

function pair(args: Arguments, name: string): readonly [number, number] {
  const value = args[name];
  if (!isList(value)) throw new TypeError(`${name} is not a list`);
  return [Number(value[0]), Number(value[1])];
}

const ERROR = { status: 'error', message: 'the model could not read the input' };

const FAILURES: Readonly<Record<string, () => Answer | Promise<Answer>>> = {
  nothing: () => ({ status: 'OK', predictions: 'nothing failed' }),
  value_error: () => raise('this message is never sent to the client'),
  not_implemented: () => raise('nor is this one'),
  // The set is inside a field that takes anything, so it passes the schema and breaks the JSON.
  not_serialisable: () => ({ status: 'OK', predictions: new NotSerialisable() }),
  schema_mismatch: () => ({ status: 'OK', surprise: 1 }),
  nan: () => ({ status: 'OK', predictions: { nan: NaN, up: Infinity, down: -Infinity } }),
  empty: () => ({}),
  error_in_200: () => ERROR,
  error_in_predictions: () => ({ status: 'OK', predictions: ERROR }),
  plain_sentence: () => ({ status: 'OK', predictions: 'Error: the model could not read the input' }),
  slow: async () => {
    await sleep(3000);
    return { status: 'OK', predictions: 'nothing failed' };
  },
  hang: () => die('an HTTPException does not survive the way back from the worker'),
  die: () => die('the worker process is gone'),
};

export const failing = defineModel({
  id: 'failing',
  metadata: {
    name: 'failing',
    description: 'Fails in the way you choose.',
    author: 'Try-me UI developers',
    'author-email': { 'First Author': 'first@example.org' },
    license: null,
    version: '0.1.0',
    url: 'Homepage, https://example.org/failing',
  },
  args: {
    how: field.str('The way to fail', { default: 'nothing', validate: [oneOf(Object.keys(FAILURES))] }),
  },
  schema: {
    status: field.str('OK or error'),
    message: field.str('What went wrong'),
    predictions: field.raw('Anything'),
  },
  predict: (args) => (FAILURES[textOf(args, 'how')] ?? (() => raise('unknown mode')))(),
});

function raise(message: string): never {
  throw new Error(message);
}

function die(message: string): never {
  throw new WorkerDied(message);
}
