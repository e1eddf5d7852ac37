import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import type { ArgValue } from '../../spec/value.ts';
import { jsonText, type PlannedBody, type RequestPlan } from '../requestPlan.ts';
import { toCli } from './deepaasCli.ts';
import { curl } from './curl.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { answerFile } from './snippet.ts';

const ADDRESS = 'http://localhost:5000/v2/models/m/predict/';

const plan = (part: Partial<RequestPlan>): RequestPlan => ({
  method: 'POST',
  path: '/p/',
  query: [],
  headers: [],
  body: { type: 'none' },
  ...part,
});
const plain = (name: string, value: string) => ({ name, value, secret: false });

const RICH = plan({
  query: [plain('n', '1'), plain('n', '2'), { name: 'api key', value: 'hunter2', secret: true }],
  headers: [plain('Accept', 'image/png')],
  body: {
    type: 'multipart',
    parts: [
      { name: 'image', file: new Blob(), fileName: 'a "b" é.png', contentType: 'image/png' },
      { name: 'text', text: '@it\'s "quoted"', secret: false },
    ],
  },
});

const JSON_BODY = plan({
  headers: [plain('Accept', 'application/json')],
  body: {
    type: 'json',
    members: [plain('on', 'true'), plain('says', '"true, null"'), { name: 'token', value: '"hunter2"', secret: true }],
  },
});

test.each([
  [
    'Python, with files',
    python.write(RICH, ADDRESS),
    `import os
from pathlib import Path

import requests

response = requests.post(
    "${ADDRESS}",
    params=[
        ("n", "1"),
        ("n", "2"),
        ("api key", os.environ["DEEPAAS_API_KEY"]),
    ],
    headers={
        "Accept": "image/png",
    },
    files=[
        ("image", ("a \\"b\\" é.png", open("a \\"b\\" é.png", "rb"), "image/png")),
        ("text", (None, "@it's \\"quoted\\"")),
    ],
)
response.raise_for_status()
Path("answer.png").write_bytes(response.content)
`,
  ],
  [
    'Python, with JSON',
    python.write(JSON_BODY, ADDRESS),
    `import os

import requests

response = requests.post(
    "${ADDRESS}",
    headers={
        "Accept": "application/json",
    },
    json={
        "on": True,
        "says": "true, null",
        "token": os.environ["DEEPAAS_TOKEN"],
    },
)
response.raise_for_status()
print(response.json())
`,
  ],
  [
    'JavaScript, with files',
    javascript.write(RICH, ADDRESS),
    `import { readFile, writeFile } from "node:fs/promises";

const url = new URL("${ADDRESS}");
url.searchParams.append("n", "1");
url.searchParams.append("n", "2");
url.searchParams.append("api key", process.env.DEEPAAS_API_KEY);

const form = new FormData();
form.append("image", new File([await readFile("a \\"b\\" é.png")], "a \\"b\\" é.png", { type: "image/png" }));
form.append("text", "@it's \\"quoted\\"");

const response = await fetch(url, {
  method: "POST",
  headers: {
    "Accept": "image/png",
  },
  body: form,
});
if (!response.ok) throw new Error(\`\${response.status} \${await response.text()}\`);
await writeFile("answer.png", Buffer.from(await response.arrayBuffer()));
`,
  ],
  [
    'R, with files',
    r.write(RICH, ADDRESS),
    `library(httr2)

response <- request("${ADDRESS}") |>
  req_method("POST") |>
  req_url_query(
    n = c("1", "2"),
    \`api key\` = Sys.getenv("DEEPAAS_API_KEY"),
    .multi = "explode"
  ) |>
  req_headers(
    Accept = "image/png"
  ) |>
  req_body_multipart(
    image = curl::form_file("a \\"b\\" é.png", type = "image/png"),
    text = "@it's \\"quoted\\""
  ) |>
  req_perform()
writeBin(resp_body_raw(response), "answer.png")
`,
  ],
  [
    'R, with JSON',
    r.write(JSON_BODY, ADDRESS),
    `library(httr2)

response <- request("${ADDRESS}") |>
  req_method("POST") |>
  req_headers(
    Accept = "application/json"
  ) |>
  req_body_raw(
    paste0("{", "\\"on\\":true", ",", "\\"says\\":\\"true, null\\"", ",", "\\"token\\":\\"", gsub("([\\\\\\"])", "\\\\\\\\\\\\1", Sys.getenv("DEEPAAS_TOKEN")), "\\"", "}"),
    "application/json"
  ) |>
  req_perform()
cat(resp_body_string(response))
`,
  ],
])('%s', (_, code, expected) => {
  expect(code).toBe(expected);
});

test.each([python, javascript, r, curl])('$label never writes a secret', (snippet) => {
  expect(snippet.write(RICH, ADDRESS) + snippet.write(JSON_BODY, ADDRESS)).not.toContain('hunter2');
});

test.each([
  ['application/json', undefined],
  ['*/*', undefined],
  ['image/png', 'answer.png'],
  ['image/jpeg', 'answer.jpg'],
  ['text/plain', 'answer.txt'],
  ['image/svg+xml', 'answer.svg'],
  ['audio/mpeg', 'answer.mp3'],
  ['application/x-npy', 'answer.npy'],
  ['image/*', 'answer.bin'],
  ['zip', 'answer.bin'],
])('an answer asked for as %j goes to %j', (format, file) => {
  expect(answerFile(plan({ headers: [plain('Accept', format)] }))).toBe(file);
});

/** What the snippet would send, taken from the call of fetch. */
async function runJavascript(code: string): Promise<{ url: URL; body: string | undefined; type: string }> {
  let sent: Request | undefined;
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    sent = new Request(url, { ...init, ...(init.body === undefined ? {} : { duplex: 'half' }) });
    return Promise.resolve(new Response('{}'));
  });
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(`${code}// ${Math.random()}`)}`);
  if (sent === undefined) throw new Error('nothing was sent');
  return { url: new URL(sent.url), body: await sent.text(), type: sent.headers.get('content-type') ?? '' };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('JavaScript sends what the page sends', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.toWellFormed());
  const odd = fc.constantFrom('@x', '`${1}`', '"\'\\', 'a\r\nb', '\u2028', '-->', '</script>', '%0A', '\\u0041');
  const value = fc.oneof(text, odd);
  const name = fc.oneof(fc.constantFrom('a', 'b c', '__proto__', 'a"b', '${x}', '`'), text).filter((word) => word !== '');

  test('in the query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 4 }), async (entries) => {
        const { url } = await runJavascript(javascript.write(plan({ query: entries.map(([key, word]) => plain(key, word)) }), ADDRESS));
        expect([...url.searchParams]).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });

  test('as JSON, whole numbers of any size included', async () => {
    const member = fc.tuple(
      name,
      fc.oneof(
        fc.jsonValue().map((json) => JSON.stringify(json)),
        fc.constant('123456789012345678901234567890'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(member, { maxLength: 4, minLength: 1, selector: ([key]) => key }), async (entries) => {
        const members = entries.map(([key, json]) => plain(key, json.toWellFormed()));
        const body: PlannedBody = { type: 'json', members };
        const sent = await runJavascript(javascript.write(plan({ body }), ADDRESS));
        expect(JSON.parse(sent.body ?? '')).toEqual(JSON.parse(jsonText(members)));
        expect(sent.body?.includes('e+')).toBe(jsonText(members).includes('e+'));
      }),
      { numRuns: 60 },
    );
  });

  test('as a form, line breaks included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 3 }), async (texts) => {
        const body: PlannedBody = {
          type: 'multipart',
          parts: texts.map((word, index) => ({ name: `"t${index}`, text: word, secret: false })),
        };
        const sent = await runJavascript(javascript.write(plan({ body }), ADDRESS));
        const boundary = /boundary=(.*)$/.exec(sent.type)?.[1] ?? '';
        const received = (sent.body ?? '').split(`--${boundary}`).slice(1, -1);
        expect(received).toEqual(texts.map((word, index) => `\r\nContent-Disposition: form-data; name="%22t${index}"\r\n\r\n${word}\r\n`));
      }),
      { numRuns: 60 },
    );
  });
});

describe('deepaas-cli', () => {
  const run = (entries: readonly (readonly [string, ArgValue, string?])[]) => {
    const args = entries.map(([name, , format]) => makeArg({ name, default: 'd', ...(format !== undefined && { format }) }));
    const values = new Map(args.map((arg, index) => [arg, entries[index]?.[1]]));
    return toCli({ modelId: 'm', dialect: 'v2', args, valueOf: (arg) => values.get(arg), format: undefined, action: 'predict' });
  };
  test.each<[string, [string, ArgValue, string?][], string]>([
    ['nothing', [], ''],
    ['a text that looks like an option', [['a', '-x y']], "'--a=-x y'"],
    ['what isn’t set', [['a', undefined]], ''],
    ['a list, as Python writes it', [['a', [1, 'b', true]]], `'--a=[1, "b", True]'`],
    ['an object', [['a', { b: null }]], `'--a={"b": None}'`],
    ['a boolean', [['a', false]], "'--a=False'"],
    ['a file, by its name', [['a', new File([], "it's.png")]], "'--a=it'\\''s.png'"],
    ['a secret', [['a', 'hunter2', 'password']], `'--a='"$DEEPAAS_A"`],
  ])('%s', (_, entries, expected) => {
    const command = "DEEPAAS_V2_MODEL='m' deepaas-cli --deepaas_method_output='answer.json' predict";
    expect(run(entries)).toBe(expected === '' ? command : `${command} \\\n  ${expected}`);
  });
  test('is not offered where argparse changes a name', () => {
    expect(run([['a-b', 1]])).toBeUndefined();
    expect(run([['a-b', undefined]])).toBeUndefined();
  });
  test('says what the model gets for an argument without a default', () => {
    const args = [makeArg({ name: 'a', default: undefined }), makeArg({ name: 'b', default: 'd' })];
    const command = toCli({ modelId: 'm', dialect: 'v2', args, valueOf: () => undefined, format: 'image/png', action: 'predict' });
    expect(command).toBe(
      '# Not set, so that deepaas-cli gives the model marshmallow.missing: a\n' +
        "DEEPAAS_V2_MODEL='m' deepaas-cli --deepaas_method_output='answer.png' predict \\\n  '--accept=image/png'",
    );
  });
});
