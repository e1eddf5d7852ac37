import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SPEC_BUDGET } from './budget.ts';
import { SpecError, type Arg } from './model.ts';
import { parseSpec } from './parse.ts';

const PATH = '/v2/models/m/predict/';

/** A Swagger 2 document with one model that has these parameters. */
function swagger(parameters: unknown[], more: { operation?: object; definitions?: object } = {}): unknown {
  return {
    swagger: '2.0',
    info: { title: 'API', version: '2.6.0' },
    paths: { [PATH]: { post: { parameters, responses: {}, ...more.operation } } },
    definitions: more.definitions ?? {},
  };
}

function parseArgs(parameters: unknown[], definitions: object = {}): readonly Arg[] {
  return parseSpec(swagger(parameters, { definitions })).models[0]?.predict?.args ?? [];
}

function parseArg(parameter: object, definitions: object = {}): Arg {
  const [arg] = parseArgs([{ in: 'query', name: 'a', ...parameter }], definitions);
  if (arg === undefined) throw new Error('no argument');
  return arg;
}

/** OpenAPI 3.1 as FastAPI writes it, with a multipart body. */
function openapi(body: object, parameters: object[] = []): unknown {
  return {
    openapi: '3.1.0',
    info: { title: 'API', version: '3.0.0' },
    paths: {
      '/v2/models/m/predict': {
        post: {
          parameters,
          requestBody: { content: { 'multipart/form-data': { schema: { $ref: '#/components/schemas/Body' } } } },
          responses: { 200: { content: { 'application/json': { schema: {} } } } },
        },
      },
    },
    components: { schemas: { Body: { type: 'object', properties: body, required: ['needed'] } } },
  };
}

describe('argument kinds of Swagger 2', () => {
  test.each([
    ['a file', { in: 'formData', type: 'file' }, { kind: 'file', in: 'formData' }],
    ['a file with the default "None"', { in: 'formData', type: 'file', default: 'None' }, { kind: 'file', default: undefined, notes: [] }],
    ['a nullable file', { in: 'formData', type: 'file', 'x-nullable': true, default: null }, { kind: 'file', default: undefined }],
    ['no type at all', { description: 'anything' }, { kind: 'any', default: undefined }],
    ['no type, with a default', { default: 5 }, { kind: 'any', default: '5' }],
    ['an unknown type', { type: 'tuple' }, { kind: 'any', notes: ['The type "tuple" is unknown.'] }],
    ['zero as default', { type: 'integer', default: 0 }, { kind: 'integer', default: 0 }],
    ['false as default', { type: 'boolean', default: false }, { kind: 'boolean', default: false }],
    ['an empty text as default', { type: 'string', default: '' }, { kind: 'string', default: '' }],
    ['a Python boolean as text', { type: 'boolean', default: 'False' }, { kind: 'boolean', default: false }],
    ['a number written as text', { type: 'number', default: '0.5' }, { kind: 'number', default: 0.5 }],
    ['text that looks like a number', { type: 'string', default: '0.8' }, { kind: 'string', default: '0.8' }],
    ['text that looks like JSON', { type: 'string', default: '"audioset"' }, { kind: 'string', default: '"audioset"' }],
    ['a Python dict as text', { type: 'string', default: "{'a': 0}" }, { kind: 'string', default: "{'a': 0}" }],
    [
      'a default of another type',
      { type: 'integer', default: 'many' },
      { default: undefined, notes: ['Its default "many" isn\'t of type integer and is ignored.'] },
    ],
    ['one value as default of a list', { type: 'array', items: { type: 'number' }, default: 3 }, { kind: 'array', default: [3] }],
    ['a list of untyped items', { type: 'array', items: {} }, { kind: 'array', items: undefined }],
    ['a list of objects', { type: 'array', items: { type: 'object' } }, { kind: 'array' }],
    ['list sizes', { type: 'array', items: { type: 'integer' }, minItems: 4, maxItems: 4 }, { minItems: 4, maxItems: 4 }],
    ['an object', { type: 'object' }, { kind: 'object' }],
    ['a password', { type: 'string', format: 'password', minLength: 1 }, { format: 'password', minLength: 1 }],
    ['bounds', { type: 'number', minimum: 0, maximum: 1 }, { minimum: 0, maximum: 1 }],
    ['exclusive bounds', { type: 'number', minimum: 0, exclusiveMinimum: true }, { minimum: undefined, exclusiveMinimum: 0 }],
    ['bounds in the wrong order', { type: 'integer', minimum: 5, maximum: 1 }, { minimum: undefined, maximum: undefined }],
    ['a broken pattern', { type: 'string', pattern: '(' }, { pattern: undefined }],
  ])('%s', (_, parameter, expected) => {
    expect(parseArg(parameter)).toMatchObject(expected);
  });
});

describe('choices', () => {
  test.each([
    ['a list', { type: 'string', enum: ['a', 'b'] }, ['a', 'b']],
    ['a bare string is a list of one', { type: 'string', enum: 'seg' }, ['seg']],
    ['an empty list is none', { type: 'string', enum: [] }, []],
    ['null among them means optional', { type: 'integer', enum: [1, null, 3] }, [1, 3]],
    ['booleans of a text are written as Python does', { type: 'string', enum: [false, true] }, ['False', 'True']],
    ['booleans of a boolean stay', { type: 'boolean', enum: [false, true] }, [false, true]],
    ['beside the items of a list', { type: 'array', items: { type: 'string' }, enum: ['x', 'y'] }, ['x', 'y']],
    ['inside the items of a list', { type: 'array', items: { type: 'integer', enum: [1, 2] } }, [1, 2]],
    ['twice the same', { type: 'string', enum: ['a', 'a'] }, ['a']],
    ['JSON text stays as it is', { type: 'string', enum: ['"audioset"', 'null'] }, ['"audioset"', 'null']],
  ])('%s', (_, parameter, choices) => {
    expect(parseArg(parameter).choices).toEqual(choices);
  });

  test.each<[string, object, unknown]>([
    ['a text', { type: 'string', enum: ['x'] }, 'x'],
    ['a number', { type: 'integer', enum: [0] }, 0],
    ['a boolean', { type: 'boolean', enum: [false] }, false],
    ['a list', { type: 'array', items: { type: 'string' }, enum: ['x'] }, ['x']],
    ['a list by its items', { type: 'array', items: { type: 'integer', enum: [3] } }, [3]],
    ['one beside a default', { type: 'string', enum: ['x'], default: 'y' }, 'y'],
    ['two', { type: 'string', enum: ['x', 'y'] }, undefined],
  ])('where something is required the only one is taken: %s', (_, parameter, value) => {
    expect(parseArg({ ...parameter, required: true }).default).toEqual(value);
    if (!('default' in parameter)) expect(parseArg(parameter).default).toBeUndefined();
  });
});

describe('numbers that JavaScript or JSON can’t hold', () => {
  const BIG = 9223372036854775807n;
  test.each<[string, object, unknown, readonly unknown[]]>([
    ['a default', { type: 'integer', default: BIG }, BIG, []],
    ['of a number', { type: 'number', default: BIG }, BIG, []],
    ['as a text', { type: 'string', default: BIG }, '9223372036854775807', []],
    ['in a list', { type: 'array', items: { type: 'integer' }, default: [BIG, 3] }, [BIG, 3], []],
    ['a choice', { type: 'integer', enum: [BIG, 3], default: BIG }, BIG, [BIG, 3]],
    ['a bound', { type: 'integer', maximum: BIG, default: 5 }, 5, []],
    ['no number', { type: 'number', default: NaN }, undefined, []],
    ['an infinite one', { type: 'number', default: Infinity, maximum: Infinity }, undefined, []],
  ])('%s', (_, parameter, value, choices) => {
    const arg = parseArg(parameter);
    expect([arg.default, arg.choices]).toEqual([value, choices]);
  });
});

describe('references', () => {
  const definitions = { Point: { type: 'object', properties: { x: { type: 'number' }, again: { $ref: '#/definitions/Point' } } } };
  test.each([
    ['on the parameter itself', { $ref: '#/definitions/Point' }],
    ['inside allOf', { allOf: [{ $ref: '#/definitions/Point' }], description: 'A point' }],
  ])('%s keep the name', (_, parameter) => {
    const arg = parseArg(parameter, definitions);
    expect(arg).toMatchObject({ name: 'a', in: 'query', kind: 'object' });
    expect(arg.properties.map(({ name, kind }) => [name, kind])).toEqual([
      ['x', 'number'],
      ['again', 'object'],
    ]);
  });
  test('that fan out into millions are read up to a limit', () => {
    const level = (next: number) => ({
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`p${index}`, { $ref: `#/definitions/L${next}` }])),
    });
    const levels = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`L${index}`, level(index + 1)]));
    const arg = parseArg({ $ref: '#/definitions/L0' }, levels);
    const count = (shape: { properties: readonly { properties: readonly never[] }[] }): number =>
      1 + shape.properties.reduce((sum, child) => sum + count(child), 0);
    expect(arg.kind).toBe('object');
    expect(count(arg as never)).toBeLessThan(200_000);
  });
  test('to nowhere is text with a note', () => {
    expect(parseArg({ $ref: '#/definitions/Gone' })).toMatchObject({
      kind: 'any',
      notes: [expect.stringContaining('#/components/schemas/Gone')],
    });
  });
});

describe('places and order', () => {
  test('arguments keep the order of the document, files included, without accept', () => {
    const { predict } = parseSpec(
      swagger([
        { in: 'query', name: 'accept', type: 'string', enum: ['application/json', '*/*'] },
        { in: 'formData', name: 'file', type: 'file', required: true },
        { in: 'query', name: 'z', type: 'integer' },
        { in: 'formData', name: 'file2', type: 'file' },
        { in: 'header', name: 'token', type: 'string' },
      ]),
    ).models[0]!;
    expect(predict?.args.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['file', 'formData', true],
      ['z', 'query', false],
      ['file2', 'formData', false],
      ['token', 'header', false],
    ]);
    expect(predict?.accept).toEqual({ in: 'query', default: undefined, formats: ['application/json'] });
  });

  test('one body parameter becomes its members', () => {
    const args = parseArgs([
      { in: 'query', name: 'q', type: 'string' },
      {
        in: 'body',
        name: 'body',
        schema: {
          type: 'object',
          required: ['size [h, w]'],
          properties: { 'size [h, w]': { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2, default: [1, 2] } },
        },
      },
    ]);
    expect(args).toMatchObject([
      { name: 'q', in: 'query' },
      { name: 'size [h, w]', in: 'body', required: true, kind: 'array', default: [1, 2] },
    ]);
  });

  test.each([
    [
      'not last, required, with a default',
      { required: true, default: 'image/png', enum: ['image/png', 'application/json', '*/*'] },
      ['image/png', 'application/json'],
    ],
    ['a word that is no MIME type', { enum: ['zip', '*/*'] }, ['zip']],
    ['only the wildcard', { enum: ['*/*'] }, []],
  ])('accept: %s', (_, parameter, formats) => {
    const model = parseSpec(swagger([{ in: 'header', name: 'accept', type: 'string', ...parameter }])).models[0];
    expect(model?.predict?.accept?.formats).toEqual(formats);
    expect(model?.predict?.args).toEqual([]);
  });

  test('an argument called accept that chooses no format is an argument', () => {
    expect(parseArgs([{ in: 'query', name: 'accept', type: 'string', enum: ['fast', 'slow'] }])).toMatchObject([
      { choices: ['fast', 'slow'] },
    ]);
    expect(parseArgs([{ in: 'query', name: 'accept', type: 'boolean' }])).toMatchObject([{ name: 'accept', kind: 'boolean' }]);
  });

  test('parameters that are no parameters are left out, and the others stay', () => {
    expect(parseArgs([null, 'x', {}, { in: 'query' }, { in: 'query', name: 'good', type: 'string' }])).toMatchObject([{ name: 'good' }]);
  });
});

describe('DEEPaaS 3', () => {
  test.each([
    ['FastAPI 0.111', { type: 'string', format: 'binary' }, { kind: 'file', multiple: false }],
    ['FastAPI 0.142', { type: 'string', contentMediaType: 'application/octet-stream' }, { kind: 'file', multiple: false }],
    ['an optional file', { anyOf: [{ type: 'string', format: 'binary' }, { type: 'null' }] }, { kind: 'file', nullable: true }],
    ['several files', { type: 'array', items: { type: 'string', format: 'binary' } }, { kind: 'file', multiple: true }],
    ['JSON in a text is no file', { type: 'string', contentMediaType: 'application/json' }, { kind: 'string' }],
    [
      'a list or nothing',
      { anyOf: [{ type: 'array', items: { type: 'number' } }, { type: 'null' }], default: [0.1] },
      { kind: 'array', default: [0.1], nullable: true },
    ],
    ['two types', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, { kind: 'any', notes: ['Several types are allowed here.'] }],
    ['a list of types', { type: ['integer', 'null'] }, { kind: 'integer', nullable: true }],
    ['a constant', { type: 'string', const: 'x' }, { choices: ['x'] }],
  ])('%s', (_, schema, expected) => {
    expect(parseSpec(openapi({ needed: schema })).models[0]?.predict?.args).toMatchObject([
      { name: 'needed', in: 'formData', required: true, ...expected },
    ]);
  });

  test('accept without choices still is the format, and nothing else is offered', () => {
    const parameter = {
      name: 'accept',
      in: 'query',
      schema: { anyOf: [{ type: 'string' }, { type: 'null' }], default: 'application/json' },
    };
    const spec = parseSpec(openapi({}, [parameter]));
    expect(spec.dialect).toBe('v3');
    expect(spec.models[0]?.predict).toMatchObject({ args: [], accept: { formats: ['application/json'] }, response: undefined });
  });
});

describe('models and routes', () => {
  const operation = { parameters: [], responses: {} };
  test('all models, behind a base path, with and without predictions and training', () => {
    const spec = parseSpec({
      swagger: '2.0',
      info: {},
      paths: {
        '/demo/app/v2/': { get: operation },
        '/demo/app/v2/models/': { get: operation },
        '/demo/app/v2/models/a b/': { get: operation },
        '/demo/app/v2/models/a b/predict/': { post: operation },
        '/demo/app/v2/models/a b/train/': { post: operation, get: operation },
        '/demo/app/v2/models/a b/train/{uuid}': { get: operation },
        '/demo/app/v2/models/quiet/': { get: operation },
      },
    });
    expect(spec).toMatchObject({
      dialect: 'v2',
      basePath: '/demo/app',
      models: [
        { id: 'a b', metadataPath: '/demo/app/v2/models/a b/', predict: { path: '/demo/app/v2/models/a b/predict/' }, train: { args: [] } },
        { id: 'quiet', predict: undefined, train: undefined },
      ],
    });
  });
});

describe('response schema', () => {
  const ok = (definition: object) =>
    parseSpec(
      swagger([], {
        operation: { produces: ['application/json', 'zip', '*/*'], responses: { 200: { schema: { $ref: '#/definitions/Prediction' } } } },
        definitions: { Prediction: definition },
      }),
    ).models[0]?.predict;

  test('the default of modules without one counts as none', () => {
    const predict = ok({ type: 'object', properties: { status: { type: 'string' }, predictions: { type: 'string' } } });
    expect(predict).toMatchObject({ response: undefined, produces: ['application/json', 'zip', '*/*'] });
  });
  test("a module's own schema may have the same name", () => {
    const predict = ok({
      type: 'object',
      properties: { predictions: { type: 'array', items: { type: 'string' } }, picture: { type: 'string', description: 'image' } },
    });
    expect(predict?.response?.properties.map(({ name, kind, hints }) => [name, kind, hints.media])).toEqual([
      ['predictions', 'array', []],
      ['picture', 'string', ['image']],
    ]);
  });
});

describe('documents that are none', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as object;
  test.each([
    ['null', null, 'not-an-object'],
    ['a list', [], 'not-an-object'],
    ['a web page', '<!doctype html>', 'not-an-object'],
    ['an empty object', {}, 'unsupported-version'],
    ['Swagger 1.2', { swaggerVersion: '1.2', apis: [] }, 'unsupported-version'],
    ['OpenAPI 4', { openapi: '4.0.0', paths: {} }, 'unsupported-version'],
    ['no paths', { swagger: '2.0', info: {} }, 'no-paths'],
    ['another API', { openapi: '3.1.0', info: {}, paths: { '/pets': { get: {} } } }, 'no-models'],
    ['nested too deep', { swagger: '2.0', paths: {}, deep }, 'too-deep'],
    ['too many parts', { swagger: '2.0', paths: {}, many: Array.from({ length: SPEC_BUDGET.nodes }, () => ({})) }, 'too-large'],
  ])('%s', (_, document, problem) => {
    expect(() => parseSpec(document)).toThrow(expect.objectContaining({ name: 'SpecError', problem }));
  });
});

describe('whatever comes', () => {
  const anything = fc.anything({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown);
  const parameter = fc.record(
    {
      in: fc.constantFrom('query', 'formData', 'header', 'body', 'cookie', 7),
      name: fc.oneof(fc.string(), fc.constantFrom('accept', '__proto__', 'constructor', 'a.b[0]')),
      type: fc.oneof(fc.constantFrom('file', 'string', 'integer', 'number', 'boolean', 'array', 'object', 'null'), anything),
      enum: anything,
      items: anything,
      default: anything,
      description: anything,
      minimum: anything,
      maximum: anything,
      pattern: anything,
      $ref: fc.constantFrom('#/definitions/A', '#/definitions/B', '#/nowhere', 'http://example.org/x'),
      allOf: anything,
      schema: anything,
      required: anything,
      format: anything,
    },
    { requiredKeys: [] },
  );
  const definitions = { A: { $ref: '#/definitions/B' }, B: { $ref: '#/definitions/A' } };

  test('arbitrary parameters give a model or a SpecError, never anything else', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(parameter, anything), { maxLength: 5 }), anything, (parameters, response) => {
        const spec = parseSpec(swagger(parameters, { definitions, operation: { responses: { 200: { schema: response } } } }));
        expect(spec.models).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test('arbitrary documents', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ swagger: fc.constant('2.0'), paths: anything, definitions: anything })), (document) => {
        try {
          parseSpec(document);
        } catch (error) {
          expect(error).toBeInstanceOf(SpecError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('the documents recorded from our own modules are read whole', () => {
  const document = JSON.parse(readFileSync(new URL('../../e2e/deepaas/recorded/kitchen_sink.swagger.json', import.meta.url), 'utf8')) as {
    paths: Record<string, { post: { parameters: { name: string }[] } }>;
  };
  const declared = document.paths['/v2/models/kitchen_sink/predict/']!.post.parameters.map(({ name }) => name);
  const parsed = parseSpec(document).models[0]?.predict?.args.map(({ name }) => name);
  expect(parsed).toEqual(declared.filter((name) => name !== 'accept'));
});
