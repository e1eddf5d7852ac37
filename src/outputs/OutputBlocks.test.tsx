// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Json, Shape } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import { reportFromResponse } from '../answers/report.ts';
import { OutputBlock } from './OutputBlock.tsx';
import { OutputBlocks } from './OutputBlocks.tsx';
import type { Part } from '../answers/part.ts';
import { outputs } from './registry.ts';

beforeAll(() => {
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
});
afterEach(cleanup);

const json = (value: Json | undefined, more: Partial<Extract<Part, { from: 'json' }>> = {}): Part => ({
  from: 'json',
  key: 'a',
  value,
  shape: undefined,
  ...more,
});
const block = (key: string) => document.querySelector<HTMLElement>(`[data-output="${key}"]`);

describe('each renderer shows its data', () => {
  const date: Shape = readShape({ type: 'string', format: 'date' }, resolver({}));
  test.each<[string, Part, string | RegExp]>([
    ['number', json(0.1234567890123), '0.1234567890123'],
    ['number', json(NaN), 'NaN'],
    ['boolean', json(false), 'false'],
    ['text', json('hello'), 'hello'],
    ['text', json(''), 'empty text'],
    ['text', json('**Found:**\n- one *cod*\n'), 'Found:'],
    ['text', json(null), 'null'],
    ['text', json(undefined), 'not in this answer'],
    ['date', json('2026-11-22', { shape: date }), '2026-11-22'],
    ['link', json('https://example.org/x'), 'https://example.org/x'],
    ['list', json([1, 2]), '2'],
    ['list', json([]), 'empty list'],
    ['table', json([{ name: 'bear' }, { name: 'fox' }]), 'bear'],
    ['classification', json({ labels: ['cat'], probabilities: [0.5] }), '50.0%'],
    ['json', json({ a: { b: Infinity } }), 'Infinity'],
    [
      'file',
      {
        from: 'bytes',
        key: 'a',
        blob: new Blob(['x']),
        type: { mime: 'application/octet-stream', ext: 'bin' },
        fileName: 'a.bin',
        shape: undefined,
      },
      'a.bin',
    ],
  ])('%s', async (renderer, part, text) => {
    render(<OutputBlock part={part} />);
    expect(await screen.findByText(text)).toBeDefined();
    expect(block('a')?.dataset.renderer).toBe(renderer);
  });

  test('markup in text stays text', async () => {
    render(<OutputBlock part={json('<img src=x onerror=alert(1)>')} />);
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeDefined();
    expect(document.querySelector('img')).toBeNull();
  });

  test('a link opens apart and says where', async () => {
    render(<OutputBlock part={json('https://example.org/x')} />);
    const link = await screen.findByRole('link');
    expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noopener noreferrer nofollow', '_blank']);
    expect(screen.getByText(/example\.org in a new tab/)).toBeDefined();
  });

  test('an address with a script is text', async () => {
    render(<OutputBlock part={json('javascript:alert(1)')} />);
    expect(await screen.findByText('javascript:alert(1)')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

test('an error is shown with its status, fields and raw answer', async () => {
  const report = reportFromResponse({
    status: 422,
    contentType: 'application/json',
    text: '{"n": ["Not a number."]}',
    argNames: ['n'],
    curl: 'curl -X POST',
  });
  render(<OutputBlock part={{ from: 'error', key: 'body', report }} />);
  expect(await screen.findByText('One input was refused')).toBeDefined();
  expect(screen.getByText('Not a number.')).toBeDefined();
  expect(screen.getByText('curl -X POST')).toBeDefined();
  // The app announces the failure; an alert would say it twice.
  expect(screen.queryByRole('alert')).toBeNull();
  expect(block('body')?.textContent).toContain('HTTP status 422');
  expect(block('body')?.querySelector('span[aria-label]')).toBeNull();
  expect(block('body')?.dataset).toMatchObject({ renderer: 'error', status: '422' });
});

test('a table and the box that it scrolls in have names', async () => {
  render(<OutputBlock part={json([{ name: 'bear' }])} />);
  expect(await screen.findByRole('table', { name: 'Table of a' })).toBeDefined();
  expect(screen.getByRole('group', { name: 'Table, scrollable' }).tabIndex).toBe(0);
});

test('a renderer that fails leaves the raw data and a note, and recovers with the next answer', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const number = outputs.find(({ id }) => id === 'number');
  const match = vi
    .spyOn(number as { match: (part: Part) => object | undefined }, 'match')
    .mockReturnValue({ value: Object.create(null) as object });
  const { rerender } = render(<OutputBlock part={json(0.25)} />);
  expect(await screen.findByText(/couldn’t be drawn/)).toBeDefined();
  expect(screen.getByText('0.25')).toBeDefined();
  match.mockRestore();
  rerender(<OutputBlock part={json(0.5)} />);
  await waitFor(() => expect(screen.queryByText(/couldn’t be drawn/)).toBeNull());
  expect(await screen.findByText('0.5')).toBeDefined();
  silence.mockRestore();
});

describe('all parts together', () => {
  test('members drawn together are found under each key', async () => {
    render(<OutputBlocks parts={[json({ labels: ['cat'], probabilities: [1] }, { key: 'labels', also: ['probabilities'] })]} />);
    expect(await screen.findByText('cat')).toBeDefined();
    for (const key of ['labels', 'probabilities'])
      expect([block(key)?.dataset.renderer, block(key)?.textContent]).toEqual(['classification', expect.stringContaining('cat')]);
  });

  test('what is missing or null is named in one line each', () => {
    render(<OutputBlocks parts={[json(1), json(undefined, { key: 'b' }), json(undefined, { key: 'c' }), json(null, { key: 'd' })]} />);
    expect(screen.getByText(/Announced by the schema/).textContent).toBe('Announced by the schema, but not in this answer: b, c');
    expect(screen.getByText(/Without a value/).textContent).toBe('Without a value (null): d');
    expect(['b', 'c', 'd'].map((key) => block(key)?.dataset.renderer)).toEqual(['text', 'text', 'text']);
  });

  test('parts of one member stay together under its name', async () => {
    render(
      <OutputBlocks parts={[json('x', { key: 'm.0', group: 'm' }), json('y', { key: 'm.1', group: 'm' }), json('z', { key: 'n' })]} />,
    );
    expect(await screen.findByText('z')).toBeDefined();
    expect(block('m')?.dataset.renderer).toBe('nested');
    expect(block('m')?.querySelectorAll('[data-output]')).toHaveLength(2);
  });

  test('single values are one list, each a group of its own with its name, unit and help', async () => {
    const measured = readShape({ type: 'number', description: 'Length of the fish (cm)' }, resolver({}));
    render(
      <OutputBlocks
        parts={[
          json('OK', { key: 'status' }),
          json([{ name: 'bear' }], { key: 'rows' }),
          json(12.5, { key: 'length', shape: measured }),
          json(200, { key: 'elapsed_ms' }),
          json(true, { key: 'flag' }),
        ]}
      />,
    );
    expect(await screen.findByText('12.5')).toBeDefined();
    const list = document.querySelector('[data-values]');
    expect([...(list?.children ?? [])].map((line) => [line.role ?? line.getAttribute('role'), line.textContent])).toEqual([
      ['group', 'statusOK'],
      ['group', 'length12.5cmLength of the fish (cm)'],
      ['group', 'elapsed_ms200ms'],
      ['group', 'flagtrue'],
    ]);
    expect(screen.getByRole('group', { name: 'length' })).toBe(block('length'));
    expect(list?.nextElementSibling).toBe(block('rows'));
  });

  test('a list of numbers says its unit below its name, and what is no number has none', async () => {
    render(<OutputBlocks parts={[json([1, 2], { key: 'depths_mm' }), json('12', { key: 'text_mm' })]} />);
    expect(await screen.findByText('in mm')).toBeDefined();
    expect(block('text_mm')?.querySelector('[data-unit]')).toBeNull();
  });
});
