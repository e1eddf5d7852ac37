// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { cleanup, render, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Shape } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import { formatJson } from '../files/json/formatJson.ts';
import { OutputBlocks } from './OutputBlocks.tsx';
import { readAnswer } from '../answers/read.ts';
import { outputs } from './registry.ts';
import { drawable } from './summary/drawable.ts';

// Whatever a server sends is read, gets renderers, and is drawn: nothing throws, and nothing is blank.

beforeAll(async () => {
  // jsdom's own can't be read.
  vi.stubGlobal('Blob', NodeBlob);
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
  await Promise.all(outputs.map(({ View }) => View.preload()));
}, 120_000);
afterEach(cleanup);

const RESPONSE: Shape = readShape(
  {
    type: 'object',
    properties: {
      image: { type: 'string', description: 'an image' },
      labels: { type: 'array', items: { type: 'string' } },
      probabilities: { type: 'array', items: { type: 'number' } },
      list: { type: 'array', items: { type: 'object', properties: { file: { type: 'string', description: 'file' } } } },
      when: { type: 'string', format: 'date' },
    },
  },
  resolver({}),
);

async function expectDrawn(blob: Blob, contentType: string | undefined, status: number): Promise<void> {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const response of [undefined, RESPONSE]) {
    const answer = await readAnswer({ status, contentType, blob, modelId: 'any', response, argNames: [] });
    for (const parts of [answer.parts, drawable(answer)]) {
      if (parts.length === 0) continue;
      const { container, unmount } = render(<OutputBlocks parts={parts} />);
      // A body is read as text only when it is drawn.
      await waitFor(() => expect(isDrawn(container)).toBe(true), { interval: 5 });
      expect(container.textContent).not.toContain('couldn’t be drawn');
      unmount();
    }
  }
  complaints.mockRestore();
}

/** Most views have words; media have none before they are loaded. */
function isDrawn(container: HTMLElement): boolean {
  return container.textContent.trim() !== '' || container.querySelector('img, audio, video, iframe, canvas') !== null;
}

const label = fc.constantFrom(
  'application/json',
  'application/x-ndjson',
  'text/plain',
  'text/csv',
  'image/*',
  'zip',
  'video/mp4',
  undefined,
);
const status = fc.constantFrom(200, 200, 200, 500);

test('any bytes, also behind the signatures of files', { timeout: 120_000 }, async () => {
  const signatures = [
    '',
    '\x89PNG\r\n\x1a\n',
    'PK\x03\x04',
    '%PDF-1.4\n',
    'II*\0',
    '\x93NUMPY\x01\0',
    'RIFF\0\0\0\0WAVE',
    '\x1f\x8b\x08',
    'a,b\n1,',
    '{"a": 1}\n{"a": 2}\n',
  ];
  const bytes = fc
    .tuple(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 80 }))
    .map(([start, rest]) => new Blob([Buffer.from(start, 'latin1'), new Uint8Array(rest)]));
  await fc.assert(fc.asyncProperty(bytes, label, status, expectDrawn), { numRuns: 20 });
});

test('any JSON', { timeout: 120_000 }, async () => {
  const names = [
    '__proto__',
    'constructor',
    'labels',
    'probabilities',
    'status',
    'error',
    'predictions',
    'image',
    'list',
    'when',
    'box',
    'name',
    'score',
  ];
  const key = fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 3 }));
  const leaf = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('error', '\ud800', '[1, {"a": 2}]', 'https://example.org', `data:image/png;base64,iVBORw0KGgo=`, '2026-11-26'),
    fc.constantFrom(null, true, false),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(key, tie('tree'), { maxKeys: 5 })),
  }));
  const json = tree.map((value) => new Blob([formatJson(value as never, { indent: 0 })]));
  await fc.assert(fc.asyncProperty(json, label, status, expectDrawn), { numRuns: 30 });
});

test.each<[string, string]>([
  ['10,000 levels', `${'{"a": '.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['a million numbers', `[${'0,'.repeat(999_999)}1]`],
  ['a million short lists', `[${'[1],'.repeat(999_999)}[1]]`],
  ['a key that is there twice', '{"a": 1, "a": 2}'],
  ['a value on each line, one of them broken', '{"a": 1}\n{"a": \n{"a": 3}\n[4]'],
  [
    'an object of fifty thousand objects',
    `{${Array.from({ length: 50_000 }, (__, row) => `"a long name, number ${row}": {"a": ${row}, "b": null}`).join()}}`,
  ],
  ['half a surrogate pair', '{"\\ud800": "\\udfff"}'],
])('%s', { timeout: 120_000 }, async (_, text) => {
  await expectDrawn(new Blob([text]), 'application/json', 200);
});
