import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asArray, asObject } from '../loose.ts';
import { parseSpec } from '../parse.ts';
import { readPython } from './readPython.ts';
import * as words from './words.ts';

const HOME = path.join(import.meta.dirname, '../../../e2e/deepaas');
const sourceOf = (name: string) => readFileSync(path.join(HOME, 'tryme_models', `${name}.py`), 'utf8');
const MODELS = [
  'audio_level',
  'detector',
  'digits',
  'failing',
  'formats',
  'json_body',
  'json_texts',
  'kitchen_sink',
  'no_predict',
  'results',
  'slow',
];

function parametersOf(source: string, model = 'model', modules = new Map<string, string>()): Record<string, unknown>[] {
  const { document } = readPython(source, { model, modules });
  const paths = asObject(document.paths) ?? {};
  const post = asObject(asObject(paths[`/v2/models/${model}/predict/`])?.post);
  return asArray(post?.parameters).map((parameter) => asObject(parameter) ?? {});
}

/** The only argument of a module whose function returns one. */
function argument(field: string, before = ''): Record<string, unknown> | undefined {
  return parametersOf(`from webargs import fields, validate\n${before}\ndef get_predict_args():\n    return {"x": ${field}}\n`)[0];
}

describe('what the real DEEPaaS wrote for the same module', () => {
  // Nothing differs: not one argument of any of them, nor the response, nor a route.
  test.each(MODELS)('%s', (model) => {
    const modules = new Map([['kitchen_args', sourceOf('kitchen_args')]]);
    const reading = readPython(sourceOf(model), { model, modules });
    expect(reading.document).toEqual(JSON.parse(readFileSync(path.join(HOME, 'recorded', `${model}.swagger.json`), 'utf8')));
    expect(reading.broken).toBeUndefined();
    expect(reading.notes.map(({ message }) => message)).toEqual(model === 'no_predict' ? [words.noFields] : []);
  });
});

describe('a field', () => {
  const base = { in: 'query', name: 'x', required: false };
  test.each<[string, object]>([
    ['fields.Str()', { type: 'string' }],
    ['fields.String(missing="a" "b", description="Old style")', { type: 'string', default: 'ab', description: 'Old style' }],
    ['fields.Str(load_default=True)', { type: 'string', default: 'True' }],
    ['fields.Str(load_default=1.0)', { type: 'string', default: '1.0' }],
    ['fields.Str(load_default={"a": [0.00001, None]})', { type: 'string', default: "{'a': [1e-05, None]}" }],
    ['fields.Int(load_default="7")', { type: 'integer', format: 'int32', default: 7 }],
    ['fields.Int(load_default=0.5)', { type: 'integer', format: 'int32', default: 0 }],
    ['fields.Int(load_default=0x10)', { type: 'integer', format: 'int32', default: 16 }],
    ['fields.Int(load_default=12345678901234567890)', { type: 'integer', format: 'int32', default: 12345678901234567890n }],
    ['fields.Float(load_default=None)', { type: 'number', format: 'float', default: null, 'x-nullable': true }],
    ['fields.Float(load_default=-1e-3)', { type: 'number', format: 'float', default: -0.001 }],
    ['fields.Float(load_default=2 ** 3 / 4)', { type: 'number', format: 'float', default: 2 }],
    ['fields.Bool(load_default="yes")', { type: 'boolean', default: true }],
    ['fields.Str(validate=validate.OneOf(["a", "b"]))', { type: 'string', enum: ['a', 'b'] }],
    ['fields.Str(validate=[validate.OneOf(("a", "b")), validate.OneOf(choices=["b", "c"])])', { type: 'string', enum: ['b'] }],
    ['fields.Str(enum=["a"], metadata={"description": "d"})', { type: 'string', enum: ['a'], description: 'd' }],
    ['fields.Int(validate=[validate.Range(0), validate.Range(max=9)])', { type: 'integer', format: 'int32', minimum: 0, maximum: 9 }],
    ['fields.Str(validate=validate.Regexp(re.compile(r"\\d+")))', { type: 'string', pattern: '\\d+' }],
    ['fields.Str(validate=validate.Length(min=1, max=3))', { type: 'string', minLength: 1, maxLength: 3 }],
    ['fields.Str(validate=validate.Equal("a"))', { type: 'string', enum: ['a'] }],
    ['fields.Date()', { type: 'string', format: 'date' }],
    ['fields.DateTime(format="%Y")', { type: 'string', format: 'date-time' }],
    ['fields.URL(relative=True)', { type: 'string', format: 'url' }],
    ['fields.Enum(Mode)', {}],
    ['fields.Field(type="file", location="form", required=False)', { in: 'formData', type: 'file' }],
    ['fields.Str(location="headers", x_order=2)', { in: 'header', type: 'string', 'x-order': 2 }],
    ['fields.Str(data_key="y z")', { name: 'y z', type: 'string' }],
    [
      'fields.DelimitedList(fields.Int, load_default=["1"])',
      { collectionFormat: 'multi', type: 'array', default: [1], items: { type: 'integer', format: 'int32' } },
    ],
    [
      'fields.Dict(keys=fields.Str(), values=fields.Float())',
      { type: 'object', additionalProperties: { type: 'number', format: 'float' } },
    ],
    ['fields.Nested(Point)', { $ref: '#/definitions/Point' }],
    ['fields.Nested("Point", many=True)', { type: 'array', items: { $ref: '#/definitions/Point' } }],
    ['Own()', { type: 'integer', format: 'int32' }],
    [
      'fields.Str(load_default=Mode.FAST.value, validate=validate.OneOf([m.value for m in Mode]))',
      { type: 'string', default: 'fast', enum: ['fast', 'slow'] },
    ],
    ['fields.Str(description="""\n  Two\n  lines""")', { type: 'string', description: '\n  Two\n  lines' }],
    [String.raw`fields.Str(description="a\tb\u00e9\x41 \d" r"\n")`, { type: 'string', description: 'a\tbéA \\d\\n' }],
    [
      'fields.Str(description="From {} to {n}".format(NAMES[0], n=len(NAMES)) + f"; {NAMES[1]!s:}")',
      { type: 'string', description: 'From a to 2; b' },
    ],
    // Names of characters aren't known here.
    [String.raw`fields.Str(description="\N{DEGREE SIGN}C")`, { type: 'string' }],
    [String.raw`fields.Str(description="\\N{DEGREE SIGN}C" r"\N{x}")`, { type: 'string', description: String.raw`\N{DEGREE SIGN}C\N{x}` }],
    // Its description is one that DEEPaaS can't write.
    ['fields.Decimal(load_default=0.1)', { type: 'number' }],
    ['fields.Str(description="From %s" % NAMES[-1])', { type: 'string', description: 'From b' }],
    ['fields.Str(description=f\'{", ".join(NAMES)}: {{{1 + 1}}}\')', { type: 'string', description: 'a, b: {2}' }],
    ['fields.Str(load_default="x" if NAMES else "y")', { type: 'string', default: 'x' }],
  ])('%s', (field, expected) => {
    const before = [
      'NAMES = ["a", "b"]',
      'class Mode(Enum):\n    FAST = "fast"\n    SLOW = "slow"',
      'class PointSchema(marshmallow.Schema):\n    x = fields.Float(required=True)\n',
      'class Point(PointSchema):\n    y = fields.Float()\n',
      'class Own(fields.Int):\n    def _serialize(self, value):\n        return value\n',
      'from enum import Enum',
    ];
    const enumFirst = before.toSorted((a, b) => Number(b.startsWith('from')) - Number(a.startsWith('from')));
    expect(argument(field, enumFirst.join('\n'))).toEqual({ ...base, ...expected });
  });
});

describe('ways to write arguments', () => {
  const forms: Readonly<Record<string, string>> = {
    'a dict that is returned': 'def get_predict_args():\n    return {"a": fields.Str(), "b": fields.Int()}',
    'dict(…)': 'def get_predict_args():\n    return dict(a=fields.Str(), b=fields.Int())',
    'an OrderedDict of pairs': 'def get_predict_args():\n    return OrderedDict([("a", fields.Str()), ("b", fields.Int())])',
    'one after another':
      'def get_predict_args():\n    args = OrderedDict()\n    args["a"] = fields.Str()\n    args["b"] = fields.Int()\n    return args',
    'a dict with more':
      'A = {"a": fields.Str()}\ndef get_predict_args():\n    args = {**A}\n    args.update({"b": fields.Int()})\n    return args',
    'a schema':
      'class PredArgs(Schema):\n    a = fields.Str()\n    b = fields.Int()\ndef get_predict_args():\n    return PredArgs().fields',
    'a schema without the function':
      'class PredArgsSchema(marshmallow.Schema):\n    class Meta:\n        ordered = True\n    a = fields.Str()\n    b = fields.Int()',
    'only the dict': 'args = {\n    "a": fields.Str(),\n    "b": fields.Int(),\n}',
    'only the dict, without a name': '{"a": fields.Str(), "b": fields.Int()}',
    'a method in a class, which is a piece of a file':
      '    @staticmethod\n    def get_predict_args(self):\n        return {"a": fields.Str(), "b": fields.Int()}',
    'decorated, in try, with annotations':
      '@catch(1)\n@other\ndef get_predict_args() -> dict[str, fields.Field]:\n    try:\n        args: dict = {"a": fields.Str(), "b": fields.Int()}\n    except Exception as e:\n        raise HTTPError(e) from e\n    return args',
    'in a loop':
      'def get_predict_args():\n    args = {}\n    for name, kind in [("a", fields.Str), ("b", fields.Int)]:\n        args[name] = kind()\n    return args',
    'from another function':
      'def one(kind, **more):\n    return kind(**more)\ndef get_predict_args():\n    return {"a": one(fields.Str), "b": one(fields.Int)}',
    'other names for the fields':
      'from marshmallow import fields as f\nimport marshmallow as ma\ndef get_predict_args():\n    return {"a": f.Str(), "b": ma.fields.Int()}',
    'with Windows’s line ends and tabs':
      'def get_predict_args():\r\n\treturn {\r\n\t\t"a": fields.Str(),  # one\r\n\t\t"b": fields.Int()\r\n\t}\r\n',
  };
  test.each(Object.entries(forms))('%s', (_, source) => {
    const [a, b] = parametersOf(source);
    expect([a, b]).toEqual([
      { in: 'query', name: 'a', required: false, type: 'string' },
      { in: 'query', name: 'b', required: false, type: 'integer', format: 'int32' },
    ]);
    expect(parametersOf(source)).toHaveLength(2);
  });

  test('from other modules of the package', () => {
    const modules = new Map([
      ['schemas', 'from . import config\nclass PredArgs(Schema):\n    a = fields.Str(validate=validate.OneOf(config.NAMES))\n'],
      ['config', 'NAMES = ["x"]\n'],
    ]);
    const source = 'from . import config, schemas\ndef get_predict_args():\n    return schemas.PredArgs().fields\n';
    expect(parametersOf(source, 'm', modules)).toEqual([{ in: 'query', name: 'a', required: false, type: 'string', enum: ['x'] }]);
    const [place] = readPython(source, { modules }).args;
    expect(place).toEqual({ name: 'a', line: 3, column: 9, endLine: 3, endColumn: 58, module: 'schemas' });
  });
});

describe('files beside it', () => {
  const read = (source: string, modules: Readonly<Record<string, string>> = {}) => {
    const { args, notes } = readPython(source, { modules: new Map(Object.entries(modules)) });
    return { args: args.map(({ name }) => name), notes: notes.map(({ message, files }) => [message, files]) };
  };
  const injected =
    'from . import config, schemas, utils\n@utils.predict_arguments(schema=schemas.PredArgsSchema)\ndef predict(**args):\n    return args\n';
  const schemas = 'from marshmallow import Schema, fields\nclass PredArgsSchema(Schema):\n    a = fields.Str()\n';

  test.each<[string, string, Readonly<Record<string, string>>, string[], unknown[]]>([
    ['a decorator’s schema', injected, {}, [], [[words.madeByDecorator, ['utils.py', 'schemas.py']]]],
    ['the schema is there, the decorator isn’t', injected, { schemas }, ['a'], [[words.readFromDecorator('PredArgsSchema'), ['utils.py']]]],
    [
      'what DEEPaaS calls',
      'from .api import get_predict_args, predict\n',
      {},
      [],
      [[words.standsElsewhere('get_predict_args'), ['api.py']]],
    ],
    [
      'a schema',
      'import package.config as cfg\ndef get_predict_args():\n    d = cfg.Args().fields\n    return OrderedDict(sorted(d.items()))\n',
      {},
      [],
      [[words.noArguments('get_predict_args'), ['config.py']]],
    ],
    [
      'a constant',
      'from package.constants import NAMES\ndef get_predict_args():\n    return {"a": fields.Str(enum=NAMES)}\n',
      {},
      ['a'],
      [[words.unknownOption('enum'), ['constants.py']]],
    ],
    [
      'a helper that may add some',
      'from . import utils\ndef get_predict_args():\n    args = {"a": fields.Str()}\n    utils.add(args)\n    return args\n',
      {},
      ['a'],
      [[words.unknownEntries, ['utils.py']]],
    ],
    [
      'libraries are nobody’s files',
      'from webargs import fields\nfrom torch import names\ndef get_predict_args():\n    return {"a": fields.Str(enum=names.ALL)}\n',
      { names: 'ALL = ["x"]' },
      ['a'],
      [[words.unknownOption('enum'), []]],
    ],
  ])('%s', (_, source, modules, args, notes) => {
    expect(read(source, modules)).toEqual({ args, notes });
  });
});

describe('what isn’t known', () => {
  test('what the environment may replace is told where something depends on it', () => {
    const before = `import os
LEVEL = os.getenv("LEVEL", default="INFO")
SIZE = int(os.environ.get("SIZE", 224))

def get_predict_args():
    return {"size": fields.Int(load_default=SIZE)}
`;
    expect(parametersOf(before)).toEqual([{ in: 'query', name: 'size', required: false, type: 'integer', format: 'int32', default: 224 }]);
    expect(readPython(before).notes.map(({ line, message }) => [line, message])).toEqual([[3, words.fromEnvironment]]);
  });

  test.each<[string, string, string[]]>([
    ['a list that gets more', 'NAMES = ["a"]\nNAMES.extend(os.listdir("x"))\n', [words.unknownPart('validate')]],
    ['a list of one that isn’t', 'NAMES = ["a"]\nNAMES += utils.names()\n', [words.unknownPart('validate')]],
    ['a list that is as it stands', 'NAMES = ["a"]\nNAMES.extend(["b"])\n', []],
  ])('choices: %s', (_, before, messages) => {
    const choices = `${before}\ndef get_predict_args():\n    return {"a": fields.Str(validate=validate.OneOf(NAMES))}\n`;
    expect(readPython(choices).notes.map(({ message }) => message)).toEqual(messages);
  });

  test('arguments that are added unseen are told', () => {
    const added = 'def get_predict_args():\n    args = {"a": fields.Str()}\n    args.update(more())\n    return args\n';
    expect(readPython(added).notes.map(({ message }) => message)).toEqual([words.unknownEntries]);
  });

  test('where the module would stop there is nothing to describe', () => {
    const stops =
      'def get_predict_args():\n    if not os.path.exists("x"):\n        raise ValueError("x")\n    return {"a": fields.Str()}\n';
    expect(readPython(stops)).toMatchObject({ notes: [], args: [{ name: 'a' }] });
  });

  const source = `from webargs import fields
import config

def get_predict_args():
    return {
        "model": fields.Str(
            load_default=config.NAMES[0],
            validate=validate.OneOf(config.NAMES),
            metadata={"description": "Which one", "enum": config.NAMES},
        ),
        "check": fields.Int(validate=lambda n: n > 0),
        "odd": make_field("x"),
        **config.MORE,
        config.NAME: fields.Str(),
        "default": fields.Str(default="a"),
        "both": fields.Str(required=True, missing="a"),
        "now": fields.DateTime(load_default=datetime.now),
        "strange": fields.Colour(),
    }
`;

  test('is told with its line and text, and the argument stays', () => {
    const { notes } = readPython(source);
    expect(notes.map(({ line, text, message, argument: of }) => [line, text, message, of])).toEqual([
      [12, '"odd": make_field("x")', words.notAField, 'odd'],
      [13, '**config.MORE', words.unknownEntries, undefined],
      [14, 'config.NAME: fields.Str()', words.unknownName, undefined],
      [7, 'config.NAMES[0]', words.unknownOption('load_default'), 'model'],
      [8, 'validate.OneOf(config.NAMES)', words.unknownPart('validate'), 'model'],
      [9, '"enum": config.NAMES', words.unknownOption('enum'), 'model'],
      [11, 'lambda n: n > 0', words.unknownValidator, 'check'],
      [15, '"a"', words.dumpDefault('default'), 'default'],
      [16, '"a"', words.requiredWithDefault, 'both'],
      [17, 'datetime.now', words.unknownOption('load_default'), 'now'],
      [18, 'fields.Colour()', words.unknownClass('Colour'), 'strange'],
    ]);
    expect(parametersOf(source)).toEqual([
      { in: 'query', name: 'model', required: false, type: 'string', description: 'Which one' },
      { in: 'query', name: 'check', required: false, type: 'integer', format: 'int32' },
      { in: 'query', name: 'odd', required: false },
      { in: 'query', name: 'default', required: false, type: 'string' },
      { in: 'query', name: 'both', required: true, type: 'string', default: 'a' },
      { in: 'query', name: 'now', required: false, type: 'string', format: 'date-time' },
      { in: 'query', name: 'strange', required: false },
    ]);
  });

  test.each([
    ['an open bracket', 'def get_predict_args():\n    return {"a": fields.Str(\n', 2, words.neverClosed('(')],
    ['a text without an end', 'def get_predict_args():\n    return {"a": fields.Str(description="b)}\n', 2, words.textNeverEnds('"')],
    ['a wrong bracket', 'x = (1]\n', 1, words.closedBy('(', ']')],
    ['half an attribute', 'def get_predict_args():\n    return {"a": fields.}\n', 2, words.expected(words.aName, '}')],
    [
      'a missing comma',
      'def get_predict_args():\n    return {"a": fields.Str() "b": fields.Int()}\n',
      2,
      words.expected(words.commaOr('}'), '"b"'),
    ],
    ['uneven lines', 'if a:\n    b = 1\n  c = 1\n', 3, words.unevenIndent],
  ])('half-typed: %s', (_, half, line, message) => {
    const { broken } = readPython(half);
    expect(broken).toMatchObject({ line, message });
  });

  test('what stands in functions that aren’t read may be any Python', () => {
    const other = `
async def predict(**kwargs):
    match kwargs:
        case {"a": 1}: pass
    print(f"{kwargs!r:>{10}}", *[x async for x in y if (z := x)], sep="")
    return lambda *a, **k: (yield)

def get_predict_args():
    return {"a": fields.Str()}
`;
    const { broken, args } = readPython(other);
    expect(broken).toBeUndefined();
    expect(args).toEqual([{ name: 'a', line: 9, column: 13, endLine: 9, endColumn: 30, module: '' }]);
  });
});

describe('whatever is typed', () => {
  const pieces = [
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '=',
    '.',
    '*',
    '**',
    '+',
    '-',
    '%',
    '|',
    '"',
    "'",
    '"""',
    '\\',
    '#',
    '\n',
    '\n    ',
    '\n  ',
    'def f():',
    'class A(A):',
    'return ',
    'for x in ',
    ' if ',
    ' else ',
    'lambda',
    'f"{x',
    '"a"',
    '1e999',
    '10**99',
    'x',
    'x.append(x)',
    'fields.List(',
    'fields.Nested(',
    'lambda x: ',
    'while ',
    '@a',
    'del ',
    '[1:',
    ':=',
    'continue',
    'self.',
    'import *',
    'from . import a',
    'sorted(',
    'getattr(',
    'sys.modules[__name__]',
    'class B(Enum):',
    'partial(x, x)',
    '.format(',
    '{x:>9999}',
    'os.getenv("A")',
    '"x": fields.Str(',
    'def get_predict_args():\n    return {',
    'dict(',
    '.items()',
    '* 99999',
    '__proto__',
    '"__proto__": fields.Str()',
  ];

  test('is read without a throw, and leaves a document that the page reads', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 }), (parts) => {
        const { document } = readPython(parts.join(''), { model: 'm' });
        const spec = parseSpec(document);
        expect(spec.models.map(({ id }) => id)).toEqual(['m']);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  const doubling = Array.from({ length: 60 }, () => 'a = [a, a]').join('\n');
  test.each([
    [
      'lists in lists, twice each',
      `a = ["x"]\n${doubling}\ndef get_predict_args():\n    return {"x": fields.Raw(load_default=a), "y": fields.Str(load_default=a)}`,
    ],
    ['a list in itself', 'a = []\na.append(a)\na.append(a)\ndef get_predict_args():\n    return {"x": fields.Raw(load_default=a)}'],
    [
      'texts that double',
      `a = "xxxxxxxx"\n${Array.from({ length: 60 }, () => 'a = a + a').join('\n')}\ndef get_predict_args():\n    return {"x": fields.Str(load_default=a)}`,
    ],
    ['a function in itself', 'def f(x):\n    return f(f(f(x)))\ndef get_predict_args():\n    return {"x": f(1)}'],
    [
      'loops in loops',
      'def get_predict_args():\n    for a in range(9999):\n        for b in range(9999):\n            for c in range(9999):\n                pass',
    ],
    [
      'classes above classes',
      `${Array.from({ length: 400 }, (_, n) => `class A${n + 1}(A${n}, A${n}): pass`).join('\n')}\ndef get_predict_args():\n    return {"x": A400()}`,
    ],
    ['a loop without an end', 'def get_predict_args():\n    while True:\n        pass\n    return {"x": fields.Str()}'],
    [
      'a partial of itself',
      'p = functools.partial(print)\nfor i in range(9999):\n    p = functools.partial(p, p)\nx = p()\ndef get_predict_args():\n    return {"x": p()}',
    ],
    [
      'a decorator of itself',
      'def d(f):\n    @d\n    def g():\n        return f\n    return g\n@d\ndef get_predict_args():\n    return {}',
    ],
    ['an object that makes itself', 'class A:\n    def __init__(self):\n        self.a = A()\n        self.b = A()\nx = A()'],
    [
      'asked of the environment',
      `${Array.from({ length: 300 }, (_, n) => `A${n} = os.getenv("A${n}", "x" * 9999)`).join('\n')}\ndef get_predict_args():\n    return {"x": fields.Str(load_default=A1)}`,
    ],
    ['a schema in itself', 'class A(Schema):\n    a = fields.Nested("A")\ndef get_predict_args():\n    return {"x": fields.Nested(A)}'],
    ['brackets', `x = ${'['.repeat(5000)}${']'.repeat(5000)}\ndef get_predict_args():\n    return {}`],
    [
      'operators',
      `x = ${'1 + '.repeat(20_000)}1\ny = x${'.a'.repeat(20_000)}\nz = ${'-'.repeat(5000)}1\ndef get_predict_args():\n    return {}`,
    ],
    [
      'one long text many times',
      `a = "x" * 90000\ndef get_predict_args():\n    return {str(n): fields.Str(load_default=a) for n in range(9000)}`,
    ],
  ])('hostile: %s', (_, source) => {
    const { document } = readPython(source);
    expect(parseSpec(document).models).toHaveLength(1);
    expect(JSON.stringify(document).length).toBeLessThan(5_000_000);
  });
});
