import { describe, expect, test, vi } from 'vitest';
import { readShape, resolver } from '../spec/shape.ts';
import type { Part } from '../answers/part.ts';
import { tracesNow } from '../files/report.ts';
import { chooseOutput, expectOutput, offersFor, outputs, preloadExpected } from './registry.ts';
import { OUTPUT_LEADS, SCHEMA_LEADS } from './testLeads.ts';

const shape = (properties: Record<string, unknown>) => readShape({ type: 'object', properties }, resolver({}));

describe('what the schema alone leads to', () => {
  test.each(SCHEMA_LEADS)('$what', ({ property, renderer }) => {
    expect(expectOutput(property, [property])).toEqual({ renderer, reason: expect.stringMatching(/\w/) as string });
  });

  test('labels and probabilities together', () => {
    const { properties } = shape({
      labels: { type: 'array', items: { type: 'string' } },
      probabilities: { type: 'array', items: { type: 'number' } },
      n: { type: 'number' },
    });
    expect(properties.map((property) => expectOutput(property, properties).renderer)).toEqual([
      'classification',
      'classification',
      'number',
    ]);
  });
});

describe('what an answer leads to', () => {
  test.each(OUTPUT_LEADS)('$what', ({ part, renderer }) => {
    expect(chooseOutput(part).rule.id).toBe(renderer);
  });

  test('every renderer has its row here, or is in a recorded answer', () => {
    const recorded = import.meta.glob<{ blocks: Record<string, string> }>('./recorded/*.expect.json', { eager: true, import: 'default' });
    const led = new Set([
      ...OUTPUT_LEADS.map(({ renderer }) => renderer),
      ...Object.values(recorded).flatMap(({ blocks }) => Object.values(blocks)),
    ]);
    expect(outputs.map(({ id }) => id).filter((id) => !led.has(id))).toEqual([]);
  });
});

test('ids are unique, and the last renderer accepts everything', () => {
  expect(new Set(outputs.map(({ id }) => id)).size).toBe(outputs.length);
  expect(outputs.at(-1)?.match({ from: 'json', key: 'a', value: undefined, shape: undefined })).toEqual({ value: null });
});

describe('what is fetched while the model works', () => {
  const both = shape({
    picture: { type: 'string', description: 'image' },
    inside: { type: 'object', properties: { count: { type: 'integer' }, found: { type: 'array', items: { type: 'string' } } } },
  });
  test.each([
    ['a schema, what is inside of its objects too', both, 'application/json', ['image', 'number', 'list']],
    ['no format beside a schema', both, undefined, ['image', 'number', 'list']],
    ['no schema', undefined, 'application/json', ['json', 'classification', 'detections']],
    ['a ZIP, whatever the schema says of JSON', both, 'application/zip', ['archive']],
    ['any image', undefined, 'image/*', ['image']],
    ['any film', undefined, 'video/*', ['video']],
    ['a TIFF', undefined, 'image/tiff', ['image']],
    ['a table', undefined, 'text/csv', ['table']],
    ['what nobody knows', undefined, 'application/x-unheard-of', ['file']],
  ])('%s', async (_, response, format, wanted) => {
    const fetched: string[] = [];
    for (const { id, View } of outputs) {
      vi.spyOn(View, 'preload').mockImplementation(() => {
        fetched.push(id);
        return Promise.resolve();
      });
    }
    await preloadExpected(response, format);
    vi.restoreAllMocks();
    expect(new Set(fetched)).toEqual(new Set(wanted));
  });
});

test('a renderer that fails to recognize a part is passed over', () => {
  const broken = () => {
    throw new Error('broken');
  };
  for (const rule of outputs.slice(0, -1)) vi.spyOn(rule, 'match').mockImplementation(broken);
  const part = { from: 'json', key: 'a', value: 1, shape: undefined } as const;
  expect(chooseOutput(part).rule.id).toBe('json');
  vi.spyOn(outputs.at(-1) as (typeof outputs)[number], 'match').mockImplementation(broken);
  expect(chooseOutput(part)).toMatchObject({ rule: { id: 'json' }, props: { value: 1 } });
  vi.restoreAllMocks();
});

test('one that fails to offer itself leaves a trace, and the first choice stands', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const offering = outputs.filter((rule) => rule.offer !== undefined && rule.shownAs !== undefined);
  for (const rule of offering) {
    vi.spyOn(rule, 'offer').mockImplementation(() => {
      throw new Error('broken');
    });
  }
  const part: Part = { from: 'json', key: 'a', value: [[1, 2]], shape: undefined };
  const choice = chooseOutput(part);
  expect(() => offersFor(part, choice)).not.toThrow();
  expect(tracesNow().map(({ where }) => where)).toContain(`Offering a view: ${offering.findLast(({ id }) => id !== choice.rule.id)?.id}`);
  vi.restoreAllMocks();
});
