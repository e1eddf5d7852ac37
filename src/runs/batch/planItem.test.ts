import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import type { RunTarget } from '../plan.ts';
import { planItem } from './planItem.ts';

const image = makeArg({ name: 'image', kind: 'file', in: 'formData', required: true });
const mask = makeArg({ name: 'mask', kind: 'file', in: 'formData' });
const n = makeArg({ name: 'n', kind: 'integer', default: 1, minimum: 0, in: 'formData' });
const token = makeArg({ name: 'token', format: 'password', in: 'formData' });
const target: RunTarget = {
  root: { url: 'http://api.test', direct: false },
  spec: { dialect: 'v2', basePath: '' },
  operation: { path: '/predict/', produces: [], args: [image, mask, n, token], accept: undefined, response: undefined },
  modelId: 'm',
  origin: { url: 'http://api.test', deepaas: '2.6.0', model: undefined },
};
/** A form in which something else stands meanwhile. */
const now = { valueOf: (arg: { name: string }) => (arg.name === 'token' ? 's3cret' : arg.name === 'n' ? 99 : undefined) };
const files = [
  { name: 'mask', file: new File(['m'], 'mask.png') },
  { name: 'image', file: new File(['i'], 'one.png') },
];

function item(batch: { arg: string; varies: 'file' | 'value'; values?: Record<string, Json>; unset?: string[] }, value?: Json) {
  const { arg, varies, values = {}, unset = [] } = batch;
  return planItem(target, { arg, varies, settings: { values, unset } }, { value }, files, now);
}

test('files go out as they were kept, with the settings of the batch and the secrets of now', () => {
  const { request, settings, files: sent, secrets, problems } = item({ arg: 'image', varies: 'file', values: { n: 5 } });
  expect(problems).toEqual([]);
  expect(request.body.type === 'multipart' && request.body.parts.map((part) => ('text' in part ? part.text : part.fileName))).toEqual([
    'one.png',
    'mask.png',
    '5',
    's3cret',
  ]);
  expect(settings).toEqual({ values: { n: 5 }, unset: [] });
  expect(sent.map(({ name, file }) => `${name} ${file.name}`)).toEqual(['image one.png', 'mask mask.png']);
  expect(secrets).toEqual(['s3cret']);
});

test.each<[string, Json | undefined, Record<string, Json>, string[], object]>([
  ['its own value', 3, { n: 5 }, [], { values: { n: 3 }, unset: [] }],
  ['its own value where it was emptied', 3, {}, ['n'], { values: { n: 3 }, unset: [] }],
])('a run of a sweep has %s', (_, value, values, unset, expected) => {
  expect(item({ arg: 'n', varies: 'value', values, unset }, value).settings).toEqual(expected);
});

test('what is wrong with it is said at its argument, and nothing of the form covers it', () => {
  expect(item({ arg: 'n', varies: 'value' }, -1).problems).toMatchObject([{ name: 'n', message: 'Must be 0 or more.' }]);
});

test('the format of the batch counts before that of the form', () => {
  const accepting: RunTarget = {
    ...target,
    operation: { ...target.operation, accept: { in: 'header', default: undefined, formats: ['a/b', 'c/d'] } },
  };
  const formatOf = (format?: string) =>
    planItem(
      accepting,
      { arg: 'image', varies: 'file', settings: { values: {}, unset: [], ...(format !== undefined && { format }) } },
      { value: undefined },
      files,
      {
        ...now,
        format: 'a/b',
      },
    ).format;
  expect([formatOf('c/d'), formatOf()]).toEqual(['c/d', 'a/b']);
});
