// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readShape, resolver } from '../spec/shape.ts';
import { filesOf } from './bundle.ts';
import type { FinishedRun } from './finishedRun.ts';
import { labelOf } from './kept/keep.ts';
import { parseKept } from './kept/kept.ts';
import { readRun } from './perform.ts';
import { makeRecord } from './record/record.ts';

// What a response schema declares to be a password leaves the page by no way.

const response = readShape(
  { type: 'object', properties: { user: { type: 'string' }, token: { type: 'string', format: 'password' }, echo: { type: 'string' } } },
  resolver({}),
);
const runOf = (body: unknown): FinishedRun => ({
  id: 'a',
  modelId: 'm',
  origin: { url: 'http://a.test', deepaas: '2.6.0', model: '1' },
  startedAt: 1,
  took: 1,
  settings: { values: {}, unset: [] },
  files: [],
  secrets: [],
  source: { status: 200, contentType: 'application/json', blob: new Blob([JSON.stringify(body)]), modelId: 'm', argNames: [], response },
  silence: undefined,
});

// jsdom's own can't be read.
beforeAll(() => {
  vi.stubGlobal('Blob', NodeBlob);
});

describe('a password in an answer', () => {
  test('isn’t in the run that is kept, compared, exported and recorded', async () => {
    const read = await readRun(runOf({ user: 'ada', token: 's3cret' }));
    const label = await labelOf(read);
    expect(label.withholdAnswer).toBe(false);
    expect(await read.run.source?.blob.text()).toBe('{"user":"ada","token":"••••••"}');
    const kept = parseKept({ ...read.run, ...label, shelf: 's', args: [], inputs: [], answer: { ...read.run.source, size: 1, blob: 'b' } });
    const record = await makeRecord(read.run, undefined, async (blob) => blob.text());
    const files = read.answer === undefined ? [] : await Promise.all(filesOf(read.answer).map(async ({ blob }) => blob.text()));
    for (const written of [JSON.stringify(label), JSON.stringify(kept), JSON.stringify(record), ...files])
      expect(written).not.toContain('s3cret');
    expect(files).toHaveLength(1);
    expect(kept?.answer).not.toHaveProperty('hidden');
  });

  test('an answer that repeats it elsewhere isn’t kept at all', async () => {
    const read = await readRun(runOf({ token: 's3cret', echo: 'https://a.test/?key=s3cret' }));
    const label = await labelOf(read);
    expect([label.withholdAnswer, JSON.stringify(label.gist).includes('s3cret')]).toEqual([true, false]);
  });

  test('what was hidden once is not taken for another secret', async () => {
    const first = await readRun(runOf({ user: 'ada', token: 's3cret' }));
    const again = await readRun({ ...first.run, secrets: [], source: first.run.source && { ...first.run.source, hidden: undefined } });
    expect([again.run.secrets, await again.run.source?.blob.text()]).toEqual([[], '{"user":"ada","token":"••••••"}']);
  });
});
