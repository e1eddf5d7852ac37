import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rememberType } from '../files/rememberedType.ts';
import type { Accept, Arg, Dialect } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import { encode } from './encode.ts';
import { toForm, toMultipart } from './multipart.ts';
import { toCurl } from './snippets/curl.ts';
import { jsonText, queryString, type RequestPart } from './requestPlan.ts';

const PATH = '/v2/models/m/predict/';
const file = new File(['bytes'], 'fish.jpg', { type: 'image/jpeg' });
const image = { name: 'image', in: 'formData', kind: 'file' } as const;

type Entry = [arg: Partial<Arg>, value: ArgValue];

function run(entries: Entry[], more: { dialect?: Dialect; accept?: Accept; format?: string } = {}) {
  const args = entries.map(([arg]) => makeArg(arg));
  const values = new Map(args.map((arg, index) => [arg, entries[index]?.[1]]));
  const { plan, problems } = encode(
    { path: PATH, args, accept: more.accept },
    { dialect: more.dialect ?? 'v2', valueOf: (arg) => values.get(arg), format: more.format },
  );
  const parts =
    plan.body.type === 'multipart'
      ? plan.body.parts.map((part) => ('text' in part ? [part.name, part.text] : [part.name, part.fileName, part.contentType]))
      : [];
  return {
    plan,
    query: queryString(plan.query),
    parts,
    json: plan.body.type === 'json' ? jsonText(plan.body.members) : undefined,
    problems,
  };
}

describe('values in the query', () => {
  test.each<[string, Entry[], string]>([
    ['nothing that is not set', [[{}, undefined]], ''],
    ['zero', [[{ kind: 'integer' }, 0]], '?a=0'],
    ['false', [[{ kind: 'boolean' }, false]], '?a=false'],
    ['an empty text', [[{}, '']], '?a='],
    ['a default, so that Python gets what the form shows', [[{ default: 'x' }, 'x']], '?a=x'],
    ['a list as repeated names', [[{ kind: 'array', items: makeArg({ kind: 'number' }) }, [1.5, 2]]], '?a=1.5&a=2'],
    ['a huge default, exactly', [[{ kind: 'integer', default: 9223372036854775807n }, 9223372036854775807n]], '?a=9223372036854775807'],
    ['a huge whole number, exactly', [[{ kind: 'integer' }, 12345678901234567890n]], '?a=12345678901234567890'],
    ['a huge number that looks whole, exactly', [[{ kind: 'number' }, 12345678901234567890n]], '?a=12345678901234567890'],
    ['JSON text, untouched', [[{}, '"audioset"']], '?a=%22audioset%22'],
    ['odd names', [[{ name: 'text (x, y)' }, '&=']], '?text%20(x%2C%20y)=%26%3D'],
    ['no half-typed value', [[{ kind: 'number' }, new Draft('-', '')]], ''],
    ['no default that the server itself would refuse', [[{ kind: 'integer', default: 0, minimum: 1 }, 0]], ''],
    ['the same value when it was chosen', [[{ kind: 'integer', default: 1, minimum: 1 }, 0]], '?a=0'],
    ['a required default, whatever it is', [[{ kind: 'integer', default: 0, minimum: 1, required: true }, 0]], '?a=0'],
  ])('%s', (_, entries, query) => {
    const result = run(entries);
    expect(result.query).toBe(query);
    expect(result.plan.body).toEqual({ type: 'none' });
    expect(result.problems).toEqual([]);
  });
});

describe('files', () => {
  test.each<[string, string, string]>([
    ['as the browser says', 'image/png', 'image/png'],
    ['a Windows zip', 'application/x-zip-compressed', 'application/zip'],
    ['an old JPEG', 'image/jpg', 'image/jpeg'],
    ['unknown to the browser', '', 'application/octet-stream'],
  ])('the type of the part: %s', (_, type, expected) => {
    const { parts, query } = run([
      [image, new File(['x'], 'a.b', { type })],
      [{ kind: 'integer' }, 0],
    ]);
    expect(parts).toEqual([['image', 'a.b', expected]]);
    expect(query).toBe('?a=0');
  });
  test.each([
    ['scan.tif', '', 'image/tiff'],
    ['t.CSV', 'application/vnd.ms-excel', 'text/csv'],
    ['cube.npy', '', 'application/octet-stream'],
    ['data.tar.gz', 'application/x-compressed-tar', 'application/gzip'],
    ['film.avi', 'video/avi', 'video/x-msvideo'],
    ['scan.bmp', 'image/x-ms-bmp', 'image/bmp'],
    ['table.parquet', 'application/vnd.apache.parquet', 'application/vnd.apache.parquet'],
    ['a.constructor', '', 'application/octet-stream'],
  ])('%s with the type %j is sent as %s', (name, type, expected) => {
    expect(run([[image, new File(['x'], name, { type })]]).parts).toEqual([['image', name, expected]]);
  });
  test.each([
    ['picture', '', 'image/png', 'image/png'],
    ['picture', 'application/octet-stream', 'image/png', 'image/png'],
    ['noise', '', 'audio/x-wav', 'audio/wav'],
    ['film', '', 'video/vnd.avi', 'video/x-msvideo'],
    ['cube', '', 'application/x-npy', 'application/x-npy'],
    ['weights.bin', '', 'application/x-hdf5', 'application/x-hdf5'],
    // Bytes that only repeat what the name says are no reason either.
    ['cube.npy', '', 'application/x-npy', 'application/octet-stream'],
    ['cube.npy.lz4', '', 'application/x-lz4', 'application/octet-stream'],
    ['cubes.npz', '', 'application/zip', 'application/zip'],
    // What is stated, and what an extension says, goes before.
    ['picture', 'image/jpeg', 'image/png', 'image/jpeg'],
    ['scan.tif', '', 'image/png', 'image/tiff'],
  ])('%s with the type %j, whose bytes were found to be %s, is sent as %s', (name, type, bytes, expected) => {
    const known = new File(['x'], name, { type });
    rememberType(known, bytes);
    expect(run([[image, known]]).parts).toEqual([['image', name, expected]]);
  });
  test('an optional file that is not chosen is no part at all', () => {
    expect(run([[image, undefined]]).plan.body).toEqual({ type: 'none' });
  });
  test('several files repeat the name', () => {
    expect(run([[{ ...image, multiple: true }, [file, file]]]).parts).toHaveLength(2);
  });
});

describe('what a query cannot carry', () => {
  const dict = { name: 'dict', kind: 'object' } as const;
  test('an object goes as JSON, the rest stays in the query', () => {
    const { json, query } = run([
      [dict, { a: 2 }],
      [{ name: 'n', kind: 'integer' }, 1],
    ]);
    expect(json).toBe('{"dict":{"a":2}}');
    expect(query).toBe('?n=1');
  });
  test('an empty list too: without it, the server would use its default', () => {
    expect(run([[{ kind: 'array', items: makeArg({}), default: ['x'] }, []]]).json).toBe('{"a":[]}');
  });
  test('a list of untyped items keeps its numbers', () => {
    expect(run([[{ kind: 'array' }, [0, '0']]]).json).toBe('{"a":[0,"0"]}');
    expect(run([[{ kind: 'array' }, ['0']]]).query).toBe('?a=0');
  });
  test('with a file there is no way, and the field says so', () => {
    const { problems, plan } = run([
      [dict, { a: 2 }],
      [image, file],
    ]);
    expect(problems).toMatchObject([{ name: 'dict', message: expect.stringContaining('only without a file') }]);
    expect(plan.body.type).toBe('multipart');
  });
  test('an empty list that is the default anyway needs no sending', () => {
    const { problems, query } = run([
      [{ kind: 'array', items: makeArg({}), default: [] }, []],
      [image, file],
    ]);
    expect([problems, query]).toEqual([[], '']);
  });
  test('members of a body parameter are one JSON object', () => {
    const { json, query } = run([
      [{ name: 'size [h, w]', in: 'body', kind: 'array' }, [2n ** 60n, 1.5]],
      [{ name: 'q' }, 'x'],
      [{ name: 'b', in: 'body', kind: 'boolean' }, false],
    ]);
    expect(json).toBe('{"size [h, w]":[1152921504606846976,1.5],"b":false}');
    expect(query).toBe('?q=x');
  });
});

describe('long values', () => {
  const long = 'é'.repeat(3000);
  test('move to the form, where they are read just the same', () => {
    const { query, parts } = run([
      [{ name: 'long' }, long],
      [{ name: 'short' }, 'x'],
      [image, file],
    ]);
    expect(query).toBe('?short=x');
    expect(parts).toEqual([
      ['image', 'fish.jpg', 'image/jpeg'],
      ['long', long],
    ]);
  });
  test('a list moves as a whole, since the query hides the form', () => {
    const numbers = Array.from({ length: 900 }, (_, index) => index);
    const { query, parts } = run([
      [{ name: 'list', kind: 'array', items: makeArg({ kind: 'integer' }) }, numbers],
      [image, file],
    ]);
    expect(query).toBe('');
    expect(parts).toHaveLength(901);
  });
  test('without a file they are JSON: of a form’s fields servers take a thousand', () => {
    const numbers = Array.from({ length: 3000 }, (_, index) => index);
    const { query, json, parts } = run([
      [{ name: 'list', kind: 'array', items: makeArg({ kind: 'integer' }) }, numbers],
      [{ name: 'short' }, 'x'],
    ]);
    expect([query, parts]).toEqual(['?short=x', []]);
    expect(JSON.parse(json ?? '')).toEqual({ list: numbers });
  });
  test('join a JSON body', () => {
    expect(
      JSON.parse(
        run([
          [{ name: 'long' }, long],
          [{ name: 'dict', kind: 'object' }, {}],
        ]).json ?? '',
      ),
    ).toEqual({ dict: {}, long });
  });
  test('DEEPaaS 3 looks in the declared place only', () => {
    expect(run([[{ name: 'long' }, long]], { dialect: 'v3' }).query).toHaveLength(`?long=`.length + encodeURIComponent(long).length);
  });
});

describe('DEEPaaS 3', () => {
  test('a list of the multipart body repeats its name there', () => {
    const { parts, query } = run([[{ name: 'list', in: 'formData', kind: 'array', items: makeArg({ kind: 'number' }) }, [0.5, 0]]], {
      dialect: 'v3',
    });
    expect(parts).toEqual([
      ['list', '0.5'],
      ['list', '0'],
    ]);
    expect(query).toBe('');
  });
});

describe('accept', () => {
  const accept: Accept = { in: 'header', default: 'application/json', formats: ['application/json', 'image/*'] };
  test('goes into the header and the query, whatever the document says', () => {
    const { plan, query } = run([], { accept, format: 'image/*' });
    expect(plan.headers).toEqual([{ name: 'Accept', value: 'image/*', secret: false }]);
    expect(query).toBe('?accept=image%2F*');
  });
  test('is left out when the model has no such argument', () => {
    expect(run([]).plan.headers).toEqual([]);
  });
});

describe('headers', () => {
  test.each([
    ['Latin text travels', 'token-7', [['t', 'token-7']], 0],
    ['a line break does not', 'a\nb', [], 1],
    ['nor does an emoji', '🐟', [], 1],
  ])('%s', (_, value, headers, problems) => {
    const result = run([[{ name: 't', in: 'header' }, value]]);
    expect(result.plan.headers.map(({ name, value: text }) => [name, text])).toEqual(headers);
    expect(result.problems).toHaveLength(problems);
  });
});

test.each(['my key (x)', 'Host', 'Cookie', 'Sec-Fetch-Mode', ''])('a header that no script may set is said at the field: %j', (name) => {
  expect(run([[{ name, in: 'header' }, 'x']])).toMatchObject({ plan: { headers: [] }, problems: [{ name }] });
});

describe('untouched defaults that are left to the server', () => {
  test.each<[string, Partial<Arg>, ArgValue]>([
    ['an object beside a file', { name: 'cfg', kind: 'object', default: { a: 1 } }, { a: 1 }],
    ['a list of untyped numbers beside a file', { name: 'years', kind: 'array', default: [2000] }, [2000]],
    ['an untyped value, which a query would turn into text', { name: 'flag', kind: 'any', default: 'False' }, 'False'],
  ])('%s', (_, arg, value) => {
    const { problems, query, parts } = run([
      [image, file],
      [arg, value],
    ]);
    expect([problems, query, parts.length]).toEqual([[], '', 1]);
  });
  test('changed, they are sent or refused', () => {
    expect(run([[{ name: 'flag', kind: 'any', default: 'False' }, 'True']]).query).toBe('?flag=True');
    expect(
      run([
        [image, file],
        [{ name: 'cfg', kind: 'object', default: { a: 1 } }, { a: 2 }],
      ]).problems,
    ).toHaveLength(1);
  });
});

test('an empty list that nothing can carry is refused, not dropped', () => {
  const list = { name: 'list', kind: 'array', items: makeArg({}), default: ['x'] } satisfies Partial<Arg>;
  expect(run([[{ ...list, in: 'formData' }, []]]).problems).toHaveLength(1);
  expect(run([[list, []]], { dialect: 'v3' }).problems).toHaveLength(1);
  expect(run([[{ ...list, in: 'header' }, []]]).problems).toHaveLength(1);
});

test('a secret is marked wherever it travels', () => {
  const secret = { format: 'password' };
  const places: Entry[][] = [
    [[{ ...secret, name: 'p' }, 'hunter2']],
    [[{ ...secret, name: 'p', in: 'header' }, 'hunter2']],
    [[{ ...secret, name: 'p', in: 'formData' }, 'hunter2']],
    [[{ ...secret, name: 'p', in: 'body' }, 'hunter2']],
    [[{ ...secret, name: 'p' }, 'hunter2'.repeat(900)]],
    [[{ name: 'p', kind: 'array', items: makeArg(secret) }, ['hunter2']]],
    [[{ name: 'p', kind: 'object', properties: [makeArg({ ...secret, name: 'key' })] }, { key: 'hunter2' }]],
    [
      [{ ...secret, name: 'p' }, 'hunter2'.repeat(900)],
      [{ name: 'o', kind: 'object' }, { a: 1 }],
    ],
    [
      [{ ...secret, name: 'p' }, 'hunter2'],
      [image, file],
    ],
  ];
  for (const entries of places) {
    const command = toCurl(run(entries).plan, '');
    expect(command).toContain('$DEEPAAS_P');
    expect(command).not.toContain('hunter2');
  }
});

test('a secret stays out of the address; a default that everybody can read is none', () => {
  const arg = { name: 'p', format: 'password', default: 'public' };
  expect(run([[arg, 'hunter2']])).toMatchObject({ query: '', json: '{"p":"hunter2"}' });
  expect(
    run([
      [arg, 'hunter2'],
      [image, file],
    ]),
  ).toMatchObject({
    query: '',
    parts: [
      ['p', 'hunter2'],
      ['image', 'fish.jpg', 'image/jpeg'],
    ],
  });
  expect(run([[arg, 'public']]).query).toBe('?p=public');
  expect(run([[arg, 'hunter2']], { dialect: 'v3' }).query).toBe('?p=hunter2');
});

describe('arguments of a JSON body', () => {
  const json = { name: 'j', in: 'body', default: '2024-01-01' } as const;
  const text = { name: 't', in: 'formData', default: 'x' } as const;
  test.each<[string, Entry[], readonly string[], string[][], string | undefined]>([
    [
      'untouched, beside a file',
      [
        [json, '2024-01-01'],
        [image, file],
      ],
      [],
      [['image', 'fish.jpg', 'image/jpeg']],
      undefined,
    ],
    [
      'changed, beside a file',
      [
        [json, '2023-05-05'],
        [image, file],
      ],
      ['The server takes this only without a file. Unset it, or remove the file.'],
      [['image', 'fish.jpg', 'image/jpeg']],
      undefined,
    ],
    [
      'changed, beside an untouched one of a form',
      [
        [json, '2023-05-05'],
        [text, 'x'],
      ],
      [],
      [],
      '{"j":"2023-05-05"}',
    ],
    [
      'changed, beside a changed one of a form',
      [
        [json, '2023-05-05'],
        [text, 'y'],
      ],
      ['The server takes this only as JSON, and other arguments only in a form. Unset one of them.'],
      [['t', 'y']],
      undefined,
    ],
    [
      'untouched, beside an untouched one of a form',
      [
        [json, '2024-01-01'],
        [text, 'x'],
      ],
      [],
      [['t', 'x']],
      undefined,
    ],
  ])('%s', (_, entries, messages, parts, body) => {
    const result = run(entries);
    expect(result.problems.map(({ message }) => message)).toEqual(messages);
    expect(result.parts).toEqual(parts);
    expect(result.json).toBe(body);
  });
});

test.each(['Cookie', 'date', 'Set-Cookie', 'Access-Control-Request-Method', 'Sec-Fetch-Mode', 'Content-Type', 'not a name'])(
  'a header %s is left to the server as long as nobody touches it',
  (name) => {
    const header = { name, in: 'header', default: 'x' } as const;
    expect(run([[header, 'x']])).toMatchObject({ problems: [], plan: { headers: [] } });
    expect(run([[header, 'y']]).problems).toHaveLength(1);
    expect(run([[{ ...header, required: true }, 'x']]).problems).toHaveLength(1);
  },
);

test('formats that can’t be empty are never sent empty', () => {
  expect(run([[{ format: 'url', default: '' }, '']]).query).toBe('');
  expect(run([[{ format: 'date' }, '']]).query).toBe('');
});

test('an untouched list isn’t sent to DEEPaaS 3, which has the same default', () => {
  const arg: Partial<Arg> = { name: 'l', in: 'formData', kind: 'array', items: makeArg({ kind: 'integer' }), default: [1] };
  expect(
    run(
      [
        [arg, [1]],
        [image, file],
      ],
      { dialect: 'v3' },
    ).parts,
  ).toHaveLength(1);
  expect(
    run(
      [
        [arg, [2]],
        [image, file],
      ],
      { dialect: 'v3' },
    ).parts,
  ).toHaveLength(2);
});

describe('multipart body', () => {
  test('text arrives verbatim, line breaks included', async () => {
    const text = 'one\ntwo\r\nthree\n';
    const { body, contentType } = toMultipart([{ name: 'text', text, secret: false }]);
    const form = await new Response(await body.arrayBuffer(), { headers: { 'Content-Type': contentType } }).formData();
    expect(form.get('text')).toBe(text);
  });
  test('names with quotes and line breaks do not break the headers', async () => {
    const { body } = toMultipart([{ name: 'a"b', file, fileName: 'x"\r\ny.png', contentType: 'image/png' }]);
    expect(await body.text()).toContain('name="a%22b"; filename="x%22%0D%0Ay.png"\r\nContent-Type: image/png\r\n\r\nbytes\r\n');
  });
  test.each<[string, RequestPart, boolean]>([
    ['a text', { name: 'text', text: 'é "one" two', secret: false }, true],
    ['a text of two lines', { name: 'text', text: 'one\ntwo', secret: false }, false],
    ['a name of two lines', { name: 'a\nb', text: '', secret: false }, false],
    ['a file of its own type', { name: 'a"b', file, fileName: 'x "y".jpg', contentType: 'image/jpeg' }, true],
    ['a file of another type', { name: 'a', file, fileName: 'x.png', contentType: 'image/x' }, false],
    ['a file without a type', { name: 'a', file: new File(['x'], 'x'), fileName: 'x', contentType: 'application/octet-stream' }, true],
    [
      'a file without a type that is given one',
      { name: 'a', file: new File(['x'], 'x.nc'), fileName: 'x.nc', contentType: 'application/x-netcdf' },
      false,
    ],
    ['a file whose name has two lines', { name: 'a', file, fileName: 'x\r\ny.jpg', contentType: 'image/jpeg' }, false],
  ])('the browser writes the same, or isn’t asked to: %s', async (_, part, isWritten) => {
    const form = toForm([part]);
    expect(form !== undefined).toBe(isWritten);
    if (form === undefined) return;
    const theirs = new Response(form);
    const { body, contentType } = toMultipart([part]);
    const named = (text: string, type: string | null) => text.replaceAll(/boundary=(.*)/.exec(type ?? '')?.[1] ?? '?', 'BOUNDARY').trim();
    expect(named(await theirs.text(), theirs.headers.get('Content-Type'))).toBe(named(await body.text(), contentType));
  });
  test('any text comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const { body, contentType } = toMultipart([{ name: 'n', text, secret: false }]);
        const form = await new Response(await body.arrayBuffer(), { headers: { 'Content-Type': contentType } }).formData();
        expect(form.get('n')).toBe(text);
      }),
    );
  });
});
