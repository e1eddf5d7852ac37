// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Json, Shape } from '../../spec/model.ts';
import { readShape, resolver } from '../../spec/shape.ts';
import { cellsOf } from '../summary/cells.ts';
import { answerLine } from '../summary/answerLine.ts';
import { lineInWords } from '../summary/lineWords.ts';
import { OutputBlocks } from '../OutputBlocks.tsx';
import { readAnswer } from '../../answers/read.ts';
import { cutBytes, cutText, HIDDEN, maskJson } from '../../answers/maskJson.ts';

// jsdom's own can't be read.
beforeAll(() => {
  vi.stubGlobal('Blob', NodeBlob);
});
afterEach(cleanup);

const SECRET = { type: 'string', format: 'password' };
const shape = (schema: object): Shape => readShape(schema, resolver({}));
const object = (properties: Record<string, object>) => ({ type: 'object', properties });
const list = (items: object) => ({ type: 'array', items });
const readOf = (body: string, schema: object) =>
  readAnswer({
    status: 200,
    contentType: 'application/json',
    blob: new Blob([body]),
    modelId: 'm',
    argNames: [],
    response: shape(schema),
  });

describe('what is hidden in a text, and what is left as it came', () => {
  test.each<[string, object, string, string, [string, string][]]>([
    ['a member', object({ key: SECRET }), '{ "key" : "s3cret", "n":1.50 }', '{ "key" : "•", "n":1.50 }', [['key', 's3cret']]],
    ['escapes', object({ key: SECRET }), String.raw`{"key":"a\"}\\"}`, '{"key":"•"}', [['key', 'a"}\\']]],
    ['an escaped name', object({ key: SECRET }), String.raw`{"k\u0065y":"x"}`, String.raw`{"k\u0065y":"•"}`, [['key', 'x']]],
    ['a number', object({ key: SECRET }), '{"key":12345678901234567890}', '{"key":"•"}', [['key', '12345678901234567890']]],
    [
      'an object where text was declared',
      object({ key: SECRET }),
      '{"key":{"a":["b"]},"c":1}',
      '{"key":"•","c":1}',
      [['key', '{"a":["b"]}']],
    ],
    ['null is no secret', object({ key: SECRET }), '{"key":null}', '{"key":null}', []],
    ['twice the same name', object({ key: SECRET }), '{"key":"a","key":"b"}', '{"key":"•","key":"•"}', [['key', 'b']]],
    ['the same name elsewhere', object({ key: SECRET }), '{"other":{"key":"a"}}', '{"other":{"key":"a"}}', []],
    ['entries', list(SECRET), '["a", "b"]', '["•", "•"]', [['0', 'a'], ['1', 'b']]], // prettier-ignore
    ['deep inside', object({ a: list(object({ key: SECRET })) }), '{"a":[{"key":"x"},{}]}', '{"a":[{"key":"•"},{}]}', [['a.0.key', 'x']]],
    ['all of it', SECRET, '"x"', '"•"', [['', 'x']]],
    ['NaN beside it', object({ key: SECRET }), '{"n":NaN,"key":"x"}', '{"n":NaN,"key":"•"}', [['key', 'x']]],
    ['a text that breaks off', object({ key: SECRET }), '{"key":"s3cr', '{"key":"•"', [['key', 's3cr']]],
    ['objects line by line', object({ key: SECRET }), '{"key":"a"}\n{"key":"b"}', '{"key":"•"}\n{"key":"•"}', [['key', 'b']]],
    ['what is hidden already', object({ key: SECRET }), `{"key":"${HIDDEN}"}`, `{"key":"•"}`, []],
  ])('%s', (_, schema, text, masked, hidden) => {
    const found = maskJson(text, shape(schema));
    expect(cutText(text, found.cuts).replaceAll(HIDDEN, '•')).toBe(masked);
    expect([...found.hidden]).toEqual(hidden);
  });

  test('whatever else is in the answer, the passwords are gone and the rest is the same', () => {
    const schema = shape(object({ key: SECRET, rows: list(object({ key: SECRET })), more: { type: 'object' } }));
    const value = fc.record({
      key: fc.jsonValue(),
      rows: fc.array(fc.record({ key: fc.string(), a: fc.jsonValue() })),
      more: fc.jsonValue(),
    });
    const hide = (key: unknown) => (key === null ? null : HIDDEN);
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (answer, indent) => {
        const text = JSON.stringify(answer, undefined, indent);
        const { cuts } = maskJson(text, schema);
        const rows = answer.rows.map((row) => ({ ...row, key: HIDDEN }));
        const expected = { ...answer, key: hide(answer.key), rows };
        expect(cutText(text, cuts)).toBe(JSON.stringify(expected, undefined, indent));
        const bytes = new TextEncoder().encode(text);
        if (bytes.length === text.length) expect(new TextDecoder().decode(cutBytes(bytes, cuts))).toBe(cutText(text, cuts));
      }),
    );
  });

  test('never throws, and always ends', () => {
    const schema = shape(object({ key: SECRET, rows: list(SECRET) }));
    const piece = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '"key"', '"rows"', 'x', ' ', '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        maskJson(pieces.join(''), schema);
      }),
    );
    expect(maskJson(`{"a":${'['.repeat(200_000)}`, schema).hidden.size).toBe(0);
    expect(maskJson(`{"a":"${'x'.repeat(3_000_000)}","key":"y"}`, schema).hidden.size).toBe(1);
  });
});

describe('an answer with a password', () => {
  const schema = object({ user: { type: 'string' }, token: { ...SECRET, description: 'of the image server' }, all: list(SECRET), rows: list(object({ name: { type: 'string' }, key: SECRET })) }); // prettier-ignore
  const value: Json = { user: 'ada', token: 's3cret-1', all: ['s3cret-2', 's3cret-3'], rows: [{ name: 'a', key: 's3cret-4' }] };

  test('is shown in dots, and in clear only where and while that is asked for', async () => {
    const user = userEvent.setup();
    const { parts } = await readOf(JSON.stringify(value), schema);
    render(<OutputBlocks parts={parts} />);
    expect(await screen.findByText('ada')).toBeDefined();
    const [first] = await screen.findAllByRole('button', { name: 'Reveal' });
    expect(screen.getAllByRole('button', { name: 'Reveal' })).toHaveLength(4);
    expect(document.body.textContent).not.toContain('s3cret');
    await user.click(first as HTMLElement);
    expect(screen.getByText('s3cret-1')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/s3cret-[234]/);
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(document.body.textContent).not.toContain('s3cret');
  });

  test('goes nowhere in clear: not into files, the JSON view, words or columns', async () => {
    const answer = await readOf(JSON.stringify(value), schema);
    expect(await answer.raw.text()).not.toContain('s3cret');
    expect(JSON.stringify(answer.json)).not.toContain('s3cret');
    expect(lineInWords(answerLine(answer))).not.toContain('s3cret');
    expect(cellsOf(answer)).toMatchObject({ user: 'ada', token: HIDDEN });
    expect(JSON.stringify(cellsOf(answer))).not.toContain('s3cret');
  });

  test('of an error the quoted body is masked too', async () => {
    const answer = await readOf('{"error":"it broke","token":"s3cret-1","rows":7}', schema);
    expect(JSON.stringify([answer.error, answer.parts.map((part) => ({ ...part, clear: undefined }))])).not.toContain('s3cret');
  });

  test('of a kept answer the text is known no more', async () => {
    const { parts } = await readOf(`{"token":"${HIDDEN}"}`, schema);
    render(<OutputBlocks parts={parts.filter(({ key }) => key === 'token')} />);
    expect(await screen.findByText(/Passwords aren’t kept/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('bytes that are no JSON stay as they came', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 255, 128]);
    const answer = await readAnswer({
      status: 200,
      contentType: 'image/png',
      blob: new Blob([png]),
      modelId: 'm',
      argNames: [],
      response: shape(schema),
    });
    expect(new Uint8Array(await answer.raw.arrayBuffer())).toEqual(png);
  });
});
