import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { ensureVenv } from '../../scripts/deepaas/venv.ts';
import type { Named, PlannedBody, RequestPart, RequestPlan } from '../../src/request/requestPlan.ts';
import { notebook } from '../../src/request/snippets/notebook/notebook.ts';
import { sendAsPage } from './asPage.ts';
import { addressOf, type Received } from './form.ts';

const run = promisify(execFile);

const NASTY = `'"""\\ \n%%bash\n!ls ?\r\n</script>\u2028 é 🙂 {x} $x$ #`;
const PASSWORD = `p'"\\ é`;

const plain = (name: string, value: string): Named => ({ name, value, secret: false });
const PICTURE = `it's "a" $picture.png`;
const picture = { name: 'image', file: new Blob(), fileName: PICTURE, contentType: 'image/png' };
const form = (...parts: RequestPart[]): PlannedBody => ({ type: 'multipart', parts });
const plan = (query: readonly Named[], body: PlannedBody, accept = 'application/json'): RequestPlan => ({
  method: 'POST',
  path: '',
  query,
  headers: [plain('Accept', accept)],
  body,
});

const NOTEBOOKS = {
  // Its JSON is a text inside JSON.
  boxes: ['detector', plan([plain('as_text', 'true')], form(picture))],
  picture: ['formats', plan([plain('accept', 'image/*')], { type: 'none' }, 'image/*')],
  hostile: [
    'kitchen_sink',
    plan(
      [plain('text', NASTY), plain('list_texts', NASTY), plain('list_texts', 'x'), { name: 'password', value: PASSWORD, secret: true }],
      form({ name: 'multiline', text: NASTY, secret: false }),
    ),
  ],
} as const satisfies Readonly<Record<string, readonly [model: string, sent: RequestPlan]>>;

interface Output {
  readonly output_type: string;
  readonly text?: string | string[];
  readonly data?: Readonly<Record<string, string | string[]>>;
}

interface NotebookFile {
  readonly cells: { readonly cell_type: string; readonly source?: unknown; readonly outputs?: readonly Output[] }[];
}

/** What its variables hold in the end, for the test to compare. */
const TOLD = [
  '',
  'import json',
  'print(json.dumps({"answer": json.loads(response.content) if "json" in headers["Accept"] else None, "boxes": globals().get("boxes")}))',
];

const addressFor = (model: string) => `${addressOf('ALL', 'API')}/v2/models/${model}/predict/`;

/** One after the other in one process: each in a kernel of its own, where its files are. */
async function execute(): Promise<Record<string, readonly (readonly Output[])[]>> {
  const bin = await ensureVenv(undefined, { name: 'notebook-venv', requirements: 'e2e/real/notebook.requirements.txt', what: 'Jupyter' });
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-notebook-'));
  writeFileSync(path.join(folder, PICTURE), readFileSync('public/samples/sample.png'));
  const files = Object.entries(NOTEBOOKS).map(([name, [model, sent]]) => {
    const text = notebook.write(sent, addressFor(model));
    writeFileSync(path.join(folder, `${name}.ipynb`), text);
    const document = JSON.parse(text) as NotebookFile;
    const told = { cell_type: 'code', id: 'told', metadata: {}, execution_count: null, outputs: [], source: TOLD.join('\n') };
    writeFileSync(path.join(folder, `${name}-told.ipynb`), JSON.stringify({ ...document, cells: [...document.cells, told] }));
    return name;
  });
  // What is there already `%pip` doesn't ask the network for.
  const env = { ...process.env, DEEPAAS_PASSWORD: PASSWORD, PIP_NO_INDEX: '1', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  const python = (...words: string[]) => run(path.join(bin, 'python'), words, { cwd: folder, env });
  const validate = 'import nbformat, sys; [nbformat.validate(nbformat.read(name, nbformat.NO_CONVERT)) for name in sys.argv[1:]]';
  await python('-W', 'error', '-c', validate, ...files.map((name) => `${name}.ipynb`));
  await python('-m', 'nbconvert', '--to=notebook', '--execute', '--output-dir=done', ...files.map((name) => `${name}-told.ipynb`));
  return Object.fromEntries(
    files.map((name) => {
      const { cells } = JSON.parse(readFileSync(path.join(folder, 'done', `${name}-told.ipynb`), 'utf8')) as NotebookFile;
      return [name, cells.filter(({ cell_type }) => cell_type === 'code').map(({ outputs = [] }) => outputs)];
    }),
  );
}

const joined = (text: string | string[] | undefined) => [text ?? ''].flat().join('');
const printed = (outputs: readonly Output[] = []) => outputs.map(({ text }) => joined(text)).join('');
const shown = (outputs: readonly Output[] = [], type: string) =>
  outputs.flatMap(({ data }) => (data?.[type] === undefined ? [] : [joined(data[type])]));
const told = (cells: readonly (readonly Output[])[] = []) =>
  JSON.parse(printed(cells.at(-1))) as { answer: { received?: Received }; boxes: unknown };

interface Found {
  readonly name: string;
  readonly confidence: number;
  readonly box: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>;
}

test('a notebook sends the run and shows the answer, whatever came', async () => {
  test.setTimeout(300_000);
  const done = await execute();
  const [INSTALL, REQUEST, ANSWER, BOXES] = [0, 2, 3, 4] as const;
  for (const [name, cells] of Object.entries(done)) {
    expect(printed(cells[INSTALL]), name).not.toContain('ERROR');
    expect(printed(cells[REQUEST]), name).toMatch(/^\d+ bytes in \d+\.\d{3} s\n$/);
  }

  const [detector, { headers }] = NOTEBOOKS.boxes;
  const image = { ...picture, file: new Blob([readFileSync('public/samples/sample.png')]) };
  const asJson = { ...plan([plain('threshold', '0.2')], form(image)), headers };
  const { predictions } = JSON.parse(await sendAsPage(asJson, addressFor(detector))) as { predictions: [readonly Found[]] };
  const expected = predictions[0].map(({ name, confidence, box }) => [[box.x1, box.y1, box.x2, box.y2], 'corners', name, confidence]);
  expect(expected.length).toBeGreaterThan(5);
  expect(told(done.boxes).boxes).toEqual(expected);
  const tables = shown(done.boxes?.[ANSWER], 'text/html').join('');
  for (const { name } of predictions[0]) expect(tables).toContain(`<tr><td>${name}</td><td>`);
  for (const { confidence } of predictions[0]) expect(tables).toContain(`<td>${confidence}</td>`);
  // One drawing with all of them.
  expect(shown(done.boxes?.[BOXES], 'image/png').map((base64) => base64.length > 10_000)).toEqual([true]);

  const [png = ''] = shown(done.picture?.[ANSWER], 'image/png');
  expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG');

  const [model, hostile] = NOTEBOOKS.hostile;
  const { received } = JSON.parse(await sendAsPage(hostile, addressFor(model))) as { received: Received };
  expect(received.text?.repr).toBeDefined();
  expect(told(done.hostile).answer.received).toEqual(received);
});
