import { expect, test } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import { Draft, type ArgValue } from '../../spec/value.ts';
import { oscar } from './oscar.ts';
import type { CodeRun } from './snippet.ts';

const runWith = (
  entries: readonly (readonly [string, ArgValue, string?])[],
  more: Partial<Pick<CodeRun, 'action' | 'dialect' | 'format' | 'formats'>> = {},
): CodeRun => {
  const args = entries.map(([name, , format]) => makeArg({ name, default: 'd', ...(format !== undefined && { format }) }));
  const values = new Map(args.map((arg, index) => [arg, entries[index]?.[1]]));
  return {
    modelId: 'm',
    dialect: 'v2',
    args,
    valueOf: (arg) => values.get(arg),
    format: undefined,
    formats: undefined,
    action: 'predict',
    ...more,
  };
};

const HEAD = `# Fill in: the service has an address and a token of its own. In the
# platform's dashboard, open "Info" of your service in the table
# "Serverless (OSCAR)" under "Inference", and put its endpoint and its token
# into these two variables.
endpoint = os.environ["OSCAR_ENDPOINT"]
token = os.environ["OSCAR_TOKEN"]
`;
const SEND = `response = requests.post(endpoint, headers={"Authorization": f"Bearer {token}"}, json=data)
# 502: the image of the service is still being fetched. Wait, and try again.
response.raise_for_status()
# The log of the run; the answer stands behind "return:".
print(response.text)
`;

test('OSCAR gets values as they are, lists and objects in Python’s spelling, and files in base64', () => {
  const run = runWith(
    [
      ['demo_int', -3],
      ['demo_bool', false],
      ['demo_str', 'say "hi"\n</script>'],
      ['demo_list', [1.2, -1.8, true]],
      ['demo_dict', { c: null, 'd"': 'e' }],
      ['token', 'hunter2', 'password'],
      ['unset', undefined],
      ['half', new Draft('-', 'no number')],
      ['demo_image', new File([], 'a "b".PNG', { type: 'image/png' })],
      ['nameless', new File([], 'recording', { type: 'audio/wav' })],
    ],
    { format: 'image/png', formats: ['image/png', 'application/json'] },
  );
  expect(oscar.write(run)).toBe(`import base64
import os

import requests

${HEAD}

def encoded(path):
    with open(path, "rb") as file:
        return base64.b64encode(file.read()).decode()


# The service answers with JSON alone, not with "image/png".
data = {
    "demo_int": -3,
    "demo_bool": False,
    "demo_str": "say \\"hi\\"\\n</script>",
    "demo_list": "[1.2, -1.8, True]",
    "demo_dict": "{\\"c\\": None, \\"d\\\\\\"\\": \\"e\\"}",
    "token": os.environ["DEEPAAS_TOKEN"],
    "accept": "application/json",
    "oscar-files": [
        {"key": "demo_image", "file_format": "png", "data": encoded("a \\"b\\".PNG")},
        {"key": "nameless", "file_format": "wav", "data": encoded("recording")},
    ],
}
${SEND}`);
});

test('without files it needs no base64', () => {
  expect(oscar.write(runWith([]))).toBe(`import os

import requests

${HEAD}
data = {
}
${SEND}`);
});

test.each<[string, CodeRun]>([
  ['for a training', runWith([], { action: 'train' })],
  ['for a model that never answers with JSON', runWith([], { format: 'image/png', formats: ['image/png'] })],
  ['for several files in one argument', runWith([['files', [new File([], 'a.png'), new File([], 'b.png')]]])],
  ['for a name that deepaas-cli loses', runWith([['a-b', 1]])],
  ['for DEEPaaS 3', runWith([], { dialect: 'v3' })],
])('it is not offered %s', (_, run) => {
  expect(oscar.write(run)).toBeUndefined();
});

test('a line break in the name of an argument stays in its comment', () => {
  const run = { ...runWith([]), args: [makeArg({ name: 'a\nimport x', default: undefined })] };
  expect(oscar.write(run)).toContain('\n# Not set, so that deepaas-cli gives the model marshmallow.missing: a import x\n');
});
