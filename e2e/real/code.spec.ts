import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { moduleEnvironment } from '../../scripts/deepaas/server.ts';
import { ensureVenv } from '../../scripts/deepaas/venv.ts';
import type { Named, PlannedBody, RequestPart, RequestPlan } from '../../src/request/requestPlan.ts';
import { curl } from '../../src/request/snippets/curl.ts';
import { toCli } from '../../src/request/snippets/deepaasCli.ts';
import { javascript } from '../../src/request/snippets/javascript.ts';
import { python } from '../../src/request/snippets/python.ts';
import { r } from '../../src/request/snippets/r.ts';
import { secretName, type Snippet } from '../../src/request/snippets/snippet.ts';
import { parseSpec } from '../../src/spec/parse.ts';
import type { ArgValue } from '../../src/spec/value.ts';
import { sendAsPage } from './asPage.ts';
import { addressOf, type Received } from './form.ts';

const run = promisify(execFile);

const NASTY = [
  '@it\'s "$HOME" `x` \\n\nzweite Zeile é 🙂 {x} ${x}',
  '@/etc/hostname',
  '<a;type=text/html',
  '"quoted";filename="x"',
  ' spaces ',
  'a=b&c=d+e%20f#g',
  '--data @x',
  'back\\slash\\',
  '[0-9]{a,b}\u2028\t',
  '\'\'\'"""',
  '\r\nCRLF\r\n',
  'true',
];
const FILES = [
  `a 'b' é.csv`,
  'semi;colon, comma.csv',
  '"quoted" back\\slash.csv',
  '@at=equals&%41.csv',
  '-dash $HOME `x`.csv',
  '日本 🙂.csv',
];
const SECRETS = [`p'"&= w`, 'back\\slash"quote', '$HOME `x` %41 é🙂', '@file;x'];
const CONTENT = 'a,b\n1,2\n';

const plain = (name: string, value: string): Named => ({ name, value, secret: false });
const secret = (name: string, value: string): Named => ({ name, value, secret: true });
const text = (name: string, value: string): RequestPart => ({ name, text: value, secret: false });
const file = (name: string, fileName: string): RequestPart => ({ name, file: new Blob([CONTENT]), fileName, contentType: 'text/csv' });

const plan = (query: readonly Named[], body: PlannedBody): RequestPlan => ({
  method: 'POST',
  path: '',
  query,
  headers: [plain('Accept', 'application/json')],
  body,
});

/** Each value of a table travels in each of the three ways. */
const PLANS: readonly (readonly [string, RequestPlan])[] = [
  ...NASTY.map(
    (value) =>
      [
        `the text ${JSON.stringify(value)}`,
        plan([plain('text', value), plain('list_texts', value), plain('list_texts', 'x')], {
          type: 'multipart',
          parts: [text('multiline', value), text('text (x, y)', value), file('data_file', 'plain.csv')],
        }),
      ] as const,
  ),
  [
    'all of them as JSON',
    plan([], { type: 'json', members: [plain('list_texts', JSON.stringify(NASTY)), plain('dict', '{"a":[true,null,1.5,"é"]}')] }),
  ],
  ...FILES.map(
    (name) => [`a file called ${name}`, plan([], { type: 'multipart', parts: [file('data_file', name), text('text', 'x')] })] as const,
  ),
  ...SECRETS.flatMap((value) => [
    [`the secret ${value} in the query`, plan([secret('password', value)], { type: 'none' })] as const,
    [`the secret ${value} in a form`, plan([], { type: 'multipart', parts: [{ name: 'password', text: value, secret: true }] })] as const,
    [
      `the secret ${value} in JSON`,
      plan([], { type: 'json', members: [plain('text', '"é"'), secret('password', JSON.stringify(value)), plain('int', '3')] }),
    ] as const,
  ]),
];

interface Language {
  readonly snippet: Snippet;
  readonly command: () => Promise<string>;
  readonly fileName: string;
}

const LANGUAGES: readonly Language[] = [
  { snippet: curl, command: async () => 'sh', fileName: 'run.sh' },
  { snippet: javascript, command: async () => process.execPath, fileName: 'run.mjs' },
  { snippet: python, command: async () => path.join(await ensureVenv(), 'python'), fileName: 'run.py' },
  { snippet: r, command: async () => 'Rscript', fileName: 'run.R' },
];

/** Runs the code where its files are, with its secrets in the environment. */
async function execute({ snippet, command, fileName }: Language, sent: RequestPlan, url: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-code-'));
  const { body } = sent;
  const parts = body.type === 'multipart' ? body.parts : [];
  for (const part of parts) if ('file' in part) writeFileSync(path.join(folder, part.fileName), CONTENT);
  const secrets = [
    ...sent.query.filter((entry) => entry.secret).map(({ name, value }) => [secretName(name), value]),
    ...parts.flatMap((part) => ('text' in part && part.secret ? [[secretName(part.name), part.text]] : [])),
    ...(body.type === 'json'
      ? body.members.filter((entry) => entry.secret).map(({ name, value }) => [secretName(name), JSON.parse(value)])
      : []),
  ];
  // Python prints an answer as Python writes it.
  const code = snippet.write(sent, url).replace('print(response.json())', 'print(response.text)');
  writeFileSync(path.join(folder, fileName), code);
  const { stdout } = await run(await command(), [fileName], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8', ...Object.fromEntries(secrets) },
    maxBuffer: 1e7,
  });
  return stdout;
}

for (const language of LANGUAGES) {
  const { label } = language.snippet;
  test(`${label} makes Python receive what the page does`, async () => {
    test.setTimeout(240_000);
    test.skip(!(await isThere(language)), `${label} isn’t installed here; its code is compared letter by letter in the unit tests.`);
    const url = `${addressOf('ALL', 'API')}/v2/models/kitchen_sink/predict/`;
    for (const [what, sent] of PLANS) {
      const received = (answer: string) => (JSON.parse(answer) as { received?: Received }).received;
      const expected = received(await sendAsPage(sent, url));
      expect(expected, what).toBeDefined();
      expect(received(await execute(language, sent, url)), `${label}: ${what}`).toEqual(expected);
    }
  });

  test(`${label} sends the names of arguments as the page does`, async () => {
    test.skip(!(await isThere(language)), `${label} isn’t installed here.`);
    const echo = createServer((request, response) => {
      void new Response(Readable.toWeb(request) as BodyInit, { headers: { 'content-type': request.headers['content-type'] ?? '' } })
        .formData()
        .then((form) => [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]))
        .then((fields) => response.end(JSON.stringify({ query: [...new URL(request.url ?? '', 'http://x').searchParams], fields })));
    });
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/p`;
      for (const name of ['a=b', 'a="b";c', 'é 🙂', 'x[0] (y, z)', "it's $HOME `x`", '-d', 'a\\b', 'if']) {
        const sent = plan([plain(name, '=@x')], {
          type: 'multipart',
          parts: [text(name, '@x"y"\\;type=text/html'), file(name, 'a "b";=é.csv'), { name, text: 'p"\\ w', secret: true }],
        });
        const fields = (answer: string) => JSON.parse(answer) as unknown;
        expect(fields(await execute(language, sent, url)), `${label}: ${name}`).toEqual(fields(await sendAsPage(sent, url)));
      }
    } finally {
      echo.closeAllConnections();
      echo.close();
    }
  });
}

async function isThere({ command, snippet }: Language): Promise<boolean> {
  if (snippet.id !== 'r') return true;
  return run(await command(), ['-e', 'library(httr2); stopifnot(packageVersion("httr2") >= "1.0")']).then(
    () => true,
    () => false,
  );
}

/** Runs the command that the page offers, where the module is. */
async function runCli(
  modelId: string,
  values: ReadonlyMap<string, ArgValue>,
  format?: string,
): Promise<{ folder: string; stdout: string }> {
  const spec = parseSpec(await (await fetch(`${addressOf('ALL', 'API')}/swagger.json`)).json());
  const predict = spec.models.find(({ id }) => id === modelId)?.predict;
  const command = toCli({
    modelId,
    dialect: 'v2',
    args: (predict?.args ?? []).filter(({ name }) => !name.includes('-')),
    valueOf: ({ name }) => values.get(name),
    format,
    action: 'predict',
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-cli-'));
  for (const value of values.values())
    if (value instanceof File) writeFileSync(path.join(folder, value.name), Buffer.from(await value.arrayBuffer()));
  const { stdout } = await run('sh', ['-c', command ?? 'false'], {
    cwd: folder,
    env: {
      ...process.env,
      ...(await moduleEnvironment([modelId])),
      PATH: [await ensureVenv(), process.env.PATH].join(path.delimiter),
      DEEPAAS_PASSWORD: SECRETS.join(''),
    },
  });
  return { folder, stdout };
}

test('deepaas-cli gives the same answer as the server', async () => {
  const picture = new File([readFileSync('public/samples/sample.png')], 'it\'s "a" $picture.png', { type: 'image/png' });
  const { folder } = await runCli('digits', new Map([['picture', picture]]), 'application/json');
  const sent = plan([], {
    type: 'multipart',
    parts: [{ name: 'picture', file: picture, fileName: picture.name, contentType: 'image/png' }],
  });
  const fromServer = await sendAsPage(sent, `${addressOf('ALL', 'API')}/v2/models/digits/predict/`);
  // Two processes may add the same numbers in another order: the last digits of sixteen differ.
  const answer = (json: string) =>
    JSON.parse(json, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)) as unknown;
  expect(answer(readFileSync(path.join(folder, 'answer.json'), 'utf8'))).toEqual(answer(fromServer));
});

test('deepaas-cli gives the model the values, whatever is in them', async () => {
  const values = new Map<string, ArgValue>([
    ['text', NASTY.join('')],
    ['list_texts', NASTY],
    ['list_floats', [1e-7, -0.5]],
    ['dict', { a: [true, null, "it's"] }],
    ['bool_true', false],
    ['int', -3],
    ['text (x, y)', '-x'],
    ['password', 'from the environment'],
  ]);
  const { stdout } = await runCli('kitchen_sink', values, 'text/plain');
  const received = (name: string) => {
    const line = stdout.split('\n').find((one) => one.startsWith(`${name}: {`)) ?? '';
    return JSON.parse(line.slice(line.indexOf('{'))) as { type: string; repr: string };
  };
  const bin = await ensureVenv();
  const literal = async (repr: string) =>
    JSON.parse(
      (await run(path.join(bin, 'python'), ['-c', 'import ast, json, sys; print(json.dumps(ast.literal_eval(sys.argv[1])))', repr])).stdout,
    ) as unknown;
  for (const [name, value] of values)
    expect(await literal(received(name).repr), name).toEqual(name === 'password' ? SECRETS.join('') : value);
});
