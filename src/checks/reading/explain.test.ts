import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { makeArg } from '../../spec/testing.ts';
import { placeText } from '../rules/place.ts';
import { isPlayed } from './videoCodec.ts';
import { explain, allFindings } from './explain.ts';
import { fieldSource } from './fieldSource.ts';
import { argumentFindings, modelFindings } from './findings.ts';
import { READING_RULES } from './registry.ts';

const nameOf = ({ rule }: { readonly rule: string }) => READING_RULES.find(({ id }) => id === rule)?.name;
const rulesOf = (arg: Partial<Arg>) => argumentFindings('m', makeArg(arg)).map(nameOf);

describe('hints for the author', () => {
  test.each<[string, Partial<Arg>, string | undefined]>([
    ['a file without a media word', { kind: 'file', description: 'Your data' }, 'no-medium'],
    ['a file whose format is named', { kind: 'file', description: 'A table as CSV' }, undefined],
    ['a file with several', { kind: 'file', description: 'An image, such as one of a video' }, 'several-media'],
    ['a file that may be any of several', { kind: 'file', description: 'An image or a video' }, undefined],
    ['a file that is meant as one', { kind: 'file', description: 'An image #noparse' }, undefined],
    ['a text that reads like an upload', { name: 'data', description: 'The image to look at' }, 'medium-not-a-file'],
    ['a text that only mentions one', { name: 'mode', description: 'How the image is scaled' }, undefined],
    ['no description', { description: '' }, 'no-description'],
    ['a long first paragraph', { description: 'x'.repeat(301) }, 'long-description'],
    ['a long second paragraph', { description: `x\n\n${'x'.repeat(301)}` }, undefined],
    ['no type', { kind: 'any', description: 'x' }, 'no-type'],
    ['no bounds', { kind: 'number', description: 'x' }, 'no-bounds'],
    ['one bound', { kind: 'number', description: 'x', minimum: 0 }, undefined],
    ['one choice', { description: 'x', choices: ['a'] }, 'one-choice'],
    ['true and false as texts', { description: 'x', choices: ['True', 'False'] }, 'choices-of-booleans'],
    ['a number in a text', { description: 'x', default: '0.8' }, 'number-as-text'],
    ['a text with digits', { description: 'x', default: '3 apples' }, undefined],
    ['a default outside its bounds', { kind: 'integer', description: 'x', default: 0, minimum: 1, maximum: 2 }, 'bad-default'],
    ['required, with a default', { description: 'x', required: true, default: 'x' }, 'required-default'],
    ['required, with one answer that is possible', { description: 'x', required: true, default: 'a', choices: ['a'] }, 'one-choice'],
    ['a secret that is shown', { name: 'api_key', description: 'x' }, 'secret-shown'],
    ['a secret by a name that the form knows', { name: 'hfToken', description: 'x' }, 'secret-shown'],
    ['a tokenizer', { name: 'tokenizer', description: 'x' }, undefined],
    ['the kind of a secret', { name: 'token_type', description: 'x' }, undefined],
    ['a secret that everybody can read', { description: 'x', format: 'password', in: 'header', default: 'x' }, 'secret-default'],
    ['a secret in the query', { description: 'x', format: 'password' }, 'secret-in-query'],
    ['a secret in a header', { description: 'x', format: 'password', in: 'header' }, undefined],
    ['an object in the query', { description: 'x', kind: 'object' }, 'object-in-query'],
    ['a list of anything', { description: 'x', kind: 'array' }, 'untyped-items'],
    ['JSON in a string', { description: 'x', default: "{'a': 0}" }, 'literal-default'],
    ['JSON in a string that the module decodes', { description: 'x', default: '[1]', holdsJson: true }, 'json-text'],
    ['true and false that it decodes', { description: 'x', choices: ['true', 'false'], holdsJson: true }, 'json-text'],
    ['a name with brackets', { name: 'Size (width, height)', description: 'x' }, 'odd-name'],
    ['what the reader found odd', { description: 'x', notes: ['Several types are allowed here.'] }, 'odd-document'],
    ['nothing to improve', { description: 'A text' }, undefined],
  ])('%s', (_, arg, rule) => {
    expect(rulesOf(arg)).toEqual(rule === undefined ? [] : [rule]);
  });

  test('where a film is promised, what browsers play is said', () => {
    const spec = (description: string, produces: readonly string[]) =>
      parseSpec({
        swagger: '2.0',
        info: { title: 't', version: '1' },
        paths: {
          '/v2/models/m/predict/': {
            post: {
              produces,
              parameters: [{ name: 'accept', in: 'header', type: 'string', enum: produces, default: produces[0] }],
              responses: { 200: { schema: { type: 'object', properties: { film: { type: 'string', description } } } } },
            },
          },
        },
      });
    const found = (...given: Parameters<typeof spec>) =>
      explain(spec(...given))
        .models.flatMap(allFindings)
        .filter((one) => nameOf(one) === 'video-codec')
        .map(({ severity }) => severity);
    expect(found('The video with boxes', ['application/json'])).toEqual(['tip']);
    expect(found('The video with boxes, written by OpenCV', ['application/json'])).toEqual(['warning']);
    expect(found('The video with boxes (mp4v)', ['application/json', 'video/mp4'])).toEqual(['tip', 'warning']);
    expect(found('The video with boxes, H.264 in MP4', ['application/json'])).toEqual([]);
    expect(found('The image with boxes', ['application/json', 'video/mp4'])).toEqual(['tip']);
    expect(found('The image with boxes', ['application/json', 'video/x-msvideo'])).toEqual(['warning']);
    expect(found('The image with boxes', ['application/json', 'video/webm'])).toEqual([]);
    expect(found('The image with boxes', ['application/json', 'image/png'])).toEqual([]);
  });

  test.each<[string, boolean | undefined]>([
    ['Video with boxes', undefined],
    ['Annotated video (mp4)', undefined],
    ['Video in mp4v', false],
    ['Video, XVID in AVI', false],
    ['Video written with OpenCV', false],
    ['Video written with OpenCV, then converted to H.264', true],
    ['Video, h264', true],
    ['Video as WebM', true],
    ['Video, VP90', true],
    ['Video in HEVC', false],
    ['Video of navigation', undefined],
    ['video/x-ms-wmv', false],
    ['video/quicktime', undefined],
  ])('a film that is called %j is played: %s', (said, is) => {
    expect(isPlayed(said)).toBe(is);
  });

  test('what DEEPaaS 3 drops is no fault of the module, and is said once', () => {
    const arg = makeArg({ kind: 'number', description: '' });
    expect(argumentFindings('m', arg, 'v3')).toEqual([]);
    const predict = { path: '/p', produces: [], args: [arg], accept: undefined, response: undefined };
    const model = { id: 'm', metadataPath: undefined, predict, train: undefined };
    expect(modelFindings(model, 'v3').map(nameOf)).toEqual(['no-schema', 'lost-descriptions']);
    expect(modelFindings(model, 'v2').map(nameOf)).toEqual(['no-schema']);
  });
});

describe('the argument as it could be', () => {
  const source = (arg: Partial<Arg>) => fieldSource(makeArg(arg), argumentFindings('m', makeArg(arg)));
  test.each<[string, Partial<Arg>, string | undefined]>([
    ['nothing to improve', { description: 'A text' }, undefined],
    ['something to drop', { description: 'A text', choices: ['a'] }, undefined],
    [
      'bounds',
      { kind: 'number', name: 'threshold', description: 'How "sure"', default: 0.5 },
      '"threshold": fields.Float(\n    load_default=0.5,\n    validate=validate.Range(min=..., max=...),\n    metadata={\n        "description": "How \\"sure\\"",\n    },\n),',
    ],
    [
      'a medium',
      { kind: 'file', in: 'formData', name: 'data', required: true, description: 'Your data\n\nmore' },
      '"data": fields.Field(\n    required=True,\n    metadata={\n        "type": "file",\n        "location": "form",\n        "description": "Your data (an image)",\n    },\n),',
    ],
    [
      'a boolean in a text',
      { name: 'flip', description: 'x', choices: ['True', 'False'], default: 'False' },
      '"flip": fields.Bool(\n    load_default=False,\n    metadata={\n        "description": "x",\n    },\n),',
    ],
    [
      'a text of JSON, as what it holds',
      {
        name: 'rate',
        description: 'How fast. If None, at once.\n\n<font> Group name: **g**\nType: float</font>',
        default: '0.5',
        holdsJson: true,
        inner: makeArg({ kind: 'number', nullable: true, minimum: 0, maximum: 1 }),
      },
      '"rate": fields.Float(\n    load_default=0.5,\n    allow_none=True,\n    validate=validate.Range(min=0, max=1),\n    metadata={\n        "description": "How fast. If None, at once.",\n    },\n),',
    ],
    [
      'a secret',
      { name: 'token', description: '' },
      '"token": fields.Str(\n    load_default=None,\n    metadata={\n        "format": "password",\n        "description": "...",\n    },\n),',
    ],
  ])('%s', (_, arg, expected) => {
    expect(source(arg)).toBe(expected);
  });
});

test('a text of JSON is told by its mark, by what it holds, and by the widget of that', () => {
  const parameters = [
    { name: 'mode', in: 'query', type: 'string', default: '"fast"', enum: ['"fast"', '"slow"'] },
    { name: 'epochs', in: 'query', type: 'string', default: '3', description: 'x <font>Group name: **g**\nType: int</font>' },
    { name: 'seed', in: 'query', type: 'string', default: 'null' },
  ];
  const spec = parseSpec({
    swagger: '2.0',
    info: { title: 't', version: '1' },
    paths: { '/v2/models/m/predict/': { post: { parameters } } },
  });
  const told = explain(spec).models[0]?.args.map(({ name, widget, reason, hints }) => [name, widget, reason, hints.map(nameOf)]);
  expect(told).toEqual([
    [
      'mode',
      'jsontext',
      'its default is a text in quotes: a text that holds JSON, a text; inside is select',
      ['no-description', 'json-text'],
    ],
    [
      'epochs',
      'jsontext',
      'its description ends with a type, as in modules that decode their texts: a text that holds JSON, an integer; inside is number',
      ['json-text'],
    ],
    [
      'seed',
      'text',
      'its default is JSON, and a sibling’s is a text in quotes: a text that holds JSON, a value of any type; inside is text',
      ['no-description', 'json-text'],
    ],
  ]);
});

test('members of members, and their hints', () => {
  const number = { type: 'number', description: 'x' };
  const schema = {
    type: 'object',
    properties: {
      a: { type: 'object', properties: { b: number } },
      l: { type: 'array', items: { type: 'object', properties: { i: { type: 'string', description: 'image' }, any: {} } } },
    },
  };
  const spec = parseSpec({
    swagger: '2.0',
    info: { title: 't', version: '1' },
    paths: { '/v2/models/m/predict/': { post: { responses: { 200: { description: '', schema } } } } },
  });
  const [model] = explain(spec).models;
  expect(model?.response.properties).toMatchObject([
    { name: 'a', renderer: 'nested', members: [{ name: 'b', renderer: 'number', members: [] }] },
    { name: 'l', renderer: 'nested', members: [{ name: 'i', renderer: 'image' }, { name: 'any' }] },
  ]);
  expect(model && allFindings(model).map((found) => [placeText(found.place), nameOf(found)])).toEqual([
    ['model', 'no-arguments'],
    ['response l.any', 'untyped-member'],
  ]);
});

describe('the command', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const cli = ['--import', 'tsx', 'src/cli/main.ts', 'explain'];

  test('explains a document as JSON', () => {
    const printed = execFileSync('node', [...cli, 'e2e/deepaas/recorded/digits.swagger.json', '--json'], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      models: [
        {
          id: 'digits',
          path: '/v2/models/digits/predict/',
          produces: ['application/json', 'image/png', '*/*'],
          args: [
            {
              name: 'picture',
              in: 'formData',
              kind: 'file',
              required: true,
              widget: 'image',
              reason: 'its description says "image"',
              hints: [],
            },
          ],
          response: {
            schema: true,
            properties: expect.arrayContaining([
              expect.objectContaining({ name: 'labels', kind: 'array', renderer: 'classification', hints: [] }),
            ]) as unknown,
          },
          hints: [],
          findings: [],
        },
      ],
    });
  });

  test.each([
    ['warnings', [], 1, /^explain: 1 warning \(TM201 no-schema\)$/],
    ['another one allowed', ['--allow', 'no-bounds'], 1, /^explain: 1 warning \(TM201 no-schema\)$/],
    ['all of them allowed', ['--allow', 'no-bounds,no-schema'], 0, /^$/],
    ['all of them allowed by number', ['--allow', 'tm201'], 0, /^$/],
  ])('--strict with %s', (_, words, status, stderr) => {
    const done = spawnSync('node', [...cli, 'e2e/deepaas/recorded/detector.swagger.json', '--strict', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(done.status).toBe(status);
    expect(done.stderr.trim()).toMatch(stderr);
    expect(done.stdout).toContain('detector');
  });

  test('exceptions have a reason, which is said, and are told when nothing needs them', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'explain-'));
    const file = path.join(folder, '.try-me.json');
    const allow = [
      { rule: 'no-schema', where: 'model', reason: 'Known.' },
      { rule: 'TM104', where: 'argument x', reason: 'Old.' },
      { rule: 'TM401', reason: 'It runs the model, and is not judged here.' },
    ];
    writeFileSync(file, JSON.stringify({ allow }));
    const words = [...cli, 'e2e/deepaas/recorded/detector.swagger.json', '--strict', '--exceptions', file];
    const { status, stdout, stderr } = spawnSync('node', words, { cwd: root, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout).toContain('[TM201 no-schema, allowed: Known.]');
    expect(stderr.trim()).toBe(
      `explain: ${file}: the exception of TM104 at argument x is no longer needed: nothing is found that it allows`,
    );
    expect(status).toBe(0);
  });

  test.each([
    ['a file that is not there', ['nowhere.json']],
    ['a rule that is not there', ['x.json', '--allow', 'no-schemas']],
    ['exceptions that are none', ['x.json', '--exceptions', 'package.json']],
    ['a file that is no JSON', ['README.md']],
    ['a document that is no API', ['package.json']],
    ['nothing', []],
    ['an unknown option', ['x.json', '--loud']],
  ])('%s: one line on stderr and exit code 2', (_, words) => {
    const { status, stdout, stderr } = spawnSync('node', [...cli, ...words], { cwd: root, encoding: 'utf8' });
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
    expect(stderr).toMatch(/^explain: \S/);
  });
});
