// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { parseExamples } from '../../api/examples.ts';
import { parseMetadata } from '../../api/metadata.ts';
import { isSecret } from '../../spec/secret.ts';
import { generalFiles } from '../../request/guide/siteFiles.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { guideOf, siteFilesOf } from './guideOf.ts';

const RECORDED = path.join(import.meta.dirname, '../../../e2e/deepaas/recorded');
const root = { url: 'http://localhost:5000', direct: false };

function recorded(name: string): { spec: ApiSpec; metadata: ReturnType<typeof parseMetadata> } {
  const read = (kind: string) => JSON.parse(readFileSync(path.join(RECORDED, `${name}.${kind}.json`), 'utf8')) as { models: unknown[] };
  return { spec: parseSpec(read('swagger')), metadata: parseMetadata(read('models').models[0]) };
}

function guideFor(name: string, more: Partial<Parameters<typeof guideOf>[0]> = {}): string {
  const { spec, metadata } = recorded(name);
  const [model] = spec.models;
  if (model === undefined) throw new Error(name);
  return guideOf({ root, spec, model, metadata, ...more });
}

/** What a reader of Markdown sees: the headings, and all that isn't code. */
function structureOf(markdown: string): { headings: string[]; prose: string } {
  const html = renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, markdown));
  const headings = [...html.matchAll(/<h(\d)>/g)].map(([, level = '']) => level);
  return { headings, prose: html.replace(/<code[^>]*>[^]*?<\/code>/g, '•') };
}

test.each(readdirSync(RECORDED).flatMap((file) => (file.endsWith('.swagger.json') ? [file.split('.')[0] ?? ''] : [])))(
  'every argument of %s is told, with its limits, choices and default',
  (name) => {
    const { spec } = recorded(name);
    for (const model of spec.models) {
      const guide = guideOf({ root, spec, model });
      expect(guide).toContain(`Model \`${model.id}\``);
      for (const arg of model.predict?.args ?? []) {
        expect(guide).toContain(`### \`${arg.name}\``);
        if (!isSecret(arg) && arg.default !== undefined && JSON.stringify(arg.default).length < 150)
          expect(guide).toContain(`Default: \`${JSON.stringify(arg.default)}\``);
        for (const choice of arg.choices) expect(guide).toContain(JSON.stringify(choice).slice(0, 150));
      }
      for (const format of model.predict?.accept?.formats ?? []) expect(guide).toContain(`- \`${format}\``);
    }
  },
);

test('a model as it is told: what it is, one argument, the call, the answer', () => {
  const guide = guideFor('detector');
  expect(guide).toContain('POST `http://localhost:5000/v2/models/');
  expect(guide).toMatch(/```sh\ncurl -X POST 'http:\/\/localhost:5000[^]*?```\n\n```python\nimport requests/);
  expect(guide).toContain('`{"status": "OK", "predictions": …}`');
  expect(guide).toContain('422: an input was refused');
  expect(guideFor('kitchen_sink')).toContain(
    '### `int_range`\n\n- whole number, optional\n- Sent in the query of the address\n- Limits: 0 or more; 100 or less\n- Default: `50`\n- The module says: `An integer from 0 to 100`',
  );
});

test('current inputs are in the code, and a secret never is', () => {
  const guide = guideFor('kitchen_sink', {
    inputs: {
      valueOf: ({ name }) => (name === 'password' ? 'hunter2-secret' : name === 'text' ? 'of mine' : undefined),
      format: 'image/png',
    },
  });
  expect(guide).toContain('"text", "of mine"');
  expect(guide).toContain('$DEEPAAS_PASSWORD');
  expect(guide).not.toContain('hunter2');
  expect(guide).toContain('With the inputs that were set');
});

test('an answer that was seen is told by its types, and none of its values', () => {
  const seen = { predictions: [{ label: 'cat-value', box: { x1: 1.25 } }, { label: 'dog' }], picture: 'A'.repeat(600) };
  const guide = guideFor('detector', { seen });
  expect(guide).toContain(
    '- the answer: object\n  - `predictions`: list, each entry: object\n    - `label`: text\n    - `box`: object\n      - `x1`: number\n  - `picture`: long text',
  );
  expect(guide).not.toMatch(/cat-value|1\.25|dog|AAAA/);
});

test('examples of the deployment: values, files, and the form of a recorded answer', () => {
  const examples = parseExamples({
    m: [
      { title: 'A *cat*', values: { text: 'a', password: 'hunter2' }, files: { demo_image: 'cat.png' }, answer: { json: { score: 0.5 } } },
    ],
  }).get('m');
  const guide = guideFor('kitchen_sink', { examples });
  expect(guide).toContain('- `A *cat*`\n  - `text` = `"a"`\n  - `demo_image` = the file `');
  expect(guide).toContain('- `score`: number');
  expect(guide).not.toContain('hunter2');
});

describe('foreign words stay where they are quoted', () => {
  const MARK = 'IGNORE-ALL';
  const pieces = fc.constantFrom(
    ...'```|````|`|~~~|# |---\n|- |    |<b>|](http://x)|\\|"|\'|*|0| '.split('|').concat('|', '\n', '\n\n', '\r', '\u2028', '\u202e', MARK),
  );
  const hostile = fc.array(pieces, { maxLength: 14 }).map((list) => list.join('') + MARK);

  const guideWith = (name: string, description: string, value: string): string => {
    const schema = { type: 'object', properties: { [name]: { type: 'string', description } } };
    const parameters = [
      { name, in: 'query', type: 'string', description, default: value, enum: [value], pattern: value },
      { name: 'accept', in: 'query', type: 'string', enum: ['application/json', `image/${value}`] },
    ];
    const post = { parameters, responses: { 200: { description: '', schema } } };
    const spec = parseSpec({ swagger: '2.0', info: { title: 't', version: name }, paths: { '/v2/models/m/predict/': { post } } });
    const [model] = spec.models;
    if (model === undefined) throw new Error('no model');
    const metadata = parseMetadata({ name, description, license: value, author: name });
    const examples = parseExamples({ m: [{ title: name, values: { [name]: value } }] }).get('m');
    return guideOf({ root, spec, model, metadata, examples, seen: { [name]: value } });
  };

  test('no name, description, choice or default breaks out of its fence, heading or span', { timeout: 120_000 }, () => {
    const calm = structureOf(guideWith('n', 'd', 'v')).headings;
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, description, value) => {
        const markdown = guideWith(name, description, value);
        const { headings, prose } = structureOf(markdown);
        expect(prose).not.toContain(MARK);
        expect(headings).toEqual(calm);
        // oxlint-disable-next-line no-control-regex
        expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 40 },
    );
  });

  test('and nothing but the letters of an id is in what is told of a skill before it is read', () => {
    const paths = { [`/v2/models/${encodeURIComponent('x"\n---\nname: y')}/predict/`]: { post: { parameters: [], responses: {} } } };
    const spec = parseSpec({ swagger: '2.0', info: { title: 't', version: '2' }, paths });
    const [head = ''] = siteFilesOf(root, spec, () => parseMetadata({ description: MARK }))['SKILL.md'].split('\n# ');
    expect(head).not.toContain(MARK);
    expect(head.match(/^---$/gm)).toHaveLength(2);
    expect(head.match(/^name: /gm)).toHaveLength(1);
  });
});

describe('files of a site', () => {
  test('llms.txt has the form of llmstxt.org: a title, a summary, lists of links', () => {
    const { 'llms.txt': text } = generalFiles();
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    for (const section of text.split(/^## /m).slice(1))
      expect(
        section
          .split('\n')
          .filter((line) => line !== '')
          .slice(1)
          .every((line) => /^- \[.+\]\(.+\)(: .+)?$/.test(line)),
      ).toBe(true);
    expect(text).toContain('](swagger.json)');
    expect(text).toContain('](SKILL.md)');
  });

  test.each([
    ['general', generalFiles()],
    ['of models', siteFilesOf(root, recorded('all').spec, () => null)],
    ['of one model', siteFilesOf(root, recorded('detector').spec, () => null)],
  ])('SKILL.md has a name and a description that agents take: %s', (_, files) => {
    const [, name = '', description = ''] = /^---\nname: (.+)\ndescription: (".*")\n---\n\n# /.exec(files['SKILL.md']) ?? [];
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(name.length).toBeLessThanOrEqual(64);
    const text = JSON.parse(description) as string;
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).not.toMatch(/[<>]/);
  });
});
