import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RequestPlan } from '../../requestPlan.ts';
import type { NotebookCell } from '../snippet.ts';
import { notebook } from './notebook.ts';
import { BOXES, SHOW } from './python.ts';

const ADDRESS = 'http://localhost:5000/v2/models/m/predict/';
const plain = (name: string, value: string) => ({ name, value, secret: false });
const plan = (part: Partial<RequestPlan>): RequestPlan => ({
  method: 'POST',
  path: '/p/',
  query: [],
  headers: [],
  body: { type: 'none' },
  ...part,
});
const cellsOf = (part: Partial<RequestPlan>, url = ADDRESS): readonly NotebookCell[] => notebook.cells?.(plan(part), url) ?? [];

const RICH: Partial<RequestPlan> = {
  query: [plain('n', '1'), plain('n', '2'), { name: 'api key', value: 'hunter2', secret: true }],
  headers: [plain('Accept', 'application/json')],
  body: {
    type: 'multipart',
    parts: [
      { name: 'image', file: new Blob(), fileName: 'a "b" é.png', contentType: 'image/png' },
      { name: 'text', text: 'it\'s\n"quoted" </script>', secret: false },
      { name: 'token', text: 'hunter2', secret: true },
    ],
  },
};

const SECRET = `def secret(name):
    """From the environment, or else asked for: it stands nowhere in this notebook."""
    return os.environ[name] if name in os.environ else getpass(name)
`;

test('the cells of a run with a picture, texts and secrets', () => {
  expect(cellsOf(RICH)).toEqual([
    {
      type: 'markdown',
      source: `# A run of \`m\`

One request to the API of the model (DEEPaaS), and its answer. Run the cells from top to bottom.

- The API has to be reachable from where this notebook runs: \`url\`, below, is its address.
- Files are read from the folder of this notebook; where they lie elsewhere, change their paths below.
- Secrets are taken from the environment, or asked for. They aren’t stored.`,
    },
    { type: 'code', source: '%pip install --quiet requests matplotlib pillow' },
    { type: 'markdown', source: '## Inputs' },
    {
      type: 'code',
      source: `import os
from getpass import getpass
from pathlib import Path

${SECRET}

url = "${ADDRESS}"

# In the query; a name that comes again is a list.
params = [
    ("n", "1"),
    ("n", "2"),
    ("api key", secret("DEEPAAS_API_KEY")),
]

# Headers.
headers = {
    "Accept": "application/json",
}

# Files: the argument, the path, and the type under which it is sent.
files = [
    ("image", Path("a \\"b\\" é.png"), "image/png"),
]

# Other parts of the form.
texts = [
    ("text", "it's\\n\\"quoted\\" </script>"),
    ("token", secret("DEEPAAS_TOKEN")),
]`,
    },
    { type: 'markdown', source: '## Request' },
    {
      type: 'code',
      source: `import requests

response = requests.post(
    url,
    params=params,
    headers=headers,
    files=[
        *((name, (path.name, path.read_bytes(), kind)) for name, path, kind in files),
        *((name, (None, text)) for name, text in texts),
    ],
)
if not response.ok:
    raise RuntimeError(f"{response.status_code} {response.reason}: {response.text}")
print(f"{len(response.content)} bytes in {response.elapsed.total_seconds():.3f} s")`,
    },
    { type: 'markdown', source: '## Answer' },
    {
      type: 'code',
      source: `${SHOW}


answer = read(response.content)
if isinstance(answer, bytes):
    show_bytes(answer, "answer.bin")
elif isinstance(answer, str):
    print_text(answer)
else:
    show_json(answer)`,
    },
    { type: 'markdown', source: '## Boxes\n\nOver the pictures that were sent, where the answer has some.' },
    { type: 'code', source: BOXES },
  ]);
});

test('without files and secrets it asks for neither, and installs what it needs', () => {
  const cells = cellsOf({ query: [plain('a', '1')], headers: [plain('Accept', 'image/png')] });
  expect(cells.map(({ type }) => type)).toEqual(['markdown', 'code', 'markdown', 'code', 'markdown', 'code', 'markdown', 'code']);
  expect(cells[1]?.source).toBe('%pip install --quiet requests');
  expect(cells[3]?.source).toBe(`url = "${ADDRESS}"

# In the query; a name that comes again is a list.
params = [
    ("a", "1"),
]

# Headers.
headers = {
    "Accept": "image/png",
}`);
  expect(cells[7]?.source).toContain('    show_bytes(answer, "answer.png")\n');
});

test('JSON is written as Python writes it', () => {
  const members = [plain('on', '[true, null, "true"]'), { name: 'key', value: '"hunter2"', secret: true }];
  const cells = cellsOf({ body: { type: 'json', members } });
  expect(cells[3]?.source).toContain('body = {\n    "on": [True, None, "true"],\n    "key": secret("DEEPAAS_KEY"),\n}');
  expect(cells[5]?.source).toContain('    json=body,\n');
  expect(cellsOf({ body: { type: 'json', members: [] } })[3]?.source).toContain('\nbody = {}');
});

test('it is a document of version 4.5: cells with unlike ids, no outputs, no secrets', () => {
  const text = notebook.write(plan(RICH), ADDRESS);
  expect(text).not.toContain('hunter2');
  const document = JSON.parse(text) as { cells: Record<string, unknown>[]; nbformat: number; nbformat_minor: number };
  expect([document.nbformat, document.nbformat_minor]).toEqual([4, 5]);
  const ids = document.cells.map(({ id }) => String(id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-zA-Z0-9-_]{1,64}$/.test(id))).toBe(true);
  for (const cell of document.cells) {
    if (cell.cell_type === 'code') expect(cell).toMatchObject({ execution_count: null, outputs: [], metadata: {} });
    else expect(Object.keys(cell).toSorted()).toEqual(['cell_type', 'id', 'metadata', 'source']);
  }
  expect(document.cells.map(({ source }) => (source as string[]).join(''))).toEqual(cellsOf(RICH).map(({ source }) => source));
});

test('no value breaks out of the Python of a notebook', () => {
  const odd = fc.constantFrom(
    '"',
    '\\"',
    '"""',
    "'",
    '\\',
    '\n%%bash\nls',
    '\r!ls',
    '</script>',
    '{x}',
    '\u2028',
    '\0',
    '\u0085',
    '\x7f',
    '\ud800',
    '#',
  );
  const word = fc
    .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 4 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(word, word, word, word, (name, value, fileName, url) => {
      const source =
        cellsOf(
          {
            query: [plain(name, value)],
            headers: [plain(name, value)],
            body: {
              type: 'multipart',
              parts: [
                { name, file: new Blob(), fileName, contentType: value },
                { name, text: value, secret: false },
              ],
            },
          },
          url,
        )[3]?.source ?? '';
      // Strings of JSON are strings of Python. With them taken out, nothing is left but what is written here.
      const literals: unknown[] = [];
      const skeleton = source.replace(/"(?:[^"\\\p{Cc}]|\\.)*"/gu, (literal) => {
        literals.push(JSON.parse(literal));
        return '_';
      });
      expect(skeleton).toBe(
        [
          'from pathlib import Path\n\nurl = _\n\n# In the query; a name that comes again is a list.\nparams = [\n    (_, _),\n]',
          '# Headers.\nheaders = {\n    _: _,\n}',
          '# Files: the argument, the path, and the type under which it is sent.\nfiles = [\n    (_, Path(_), _),\n]',
          '# Other parts of the form.\ntexts = [\n    (_, _),\n]',
        ].join('\n\n'),
      );
      expect(literals).toEqual([url, name, value, name, value, name, fileName, value, name, value].map((text) => text.toWellFormed()));
    }),
    { numRuns: 300 },
  );
});
