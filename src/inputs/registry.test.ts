import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHints } from '../spec/hints.ts';
import type { Arg, Kind, Shape } from '../spec/model.ts';
import { chooseInput, inputs } from './registry.ts';
import { testArg, testItems } from './testArg.ts';
import { INPUT_LEADS } from './testLeads.ts';
import { SAMPLES } from './testSamples.ts';

test.each(INPUT_LEADS)('$when → $widget', ({ arg, widget, because }) => {
  const rule = chooseInput(testArg(arg));
  expect({ widget: rule.id, because: rule.because(testArg(arg)) }).toEqual({ widget, because });
});

const folders = readdirSync(import.meta.dirname).filter((name) => existsSync(path.join(import.meta.dirname, name, 'index.ts')));

test('every folder of a widget is registered once, has a sample, and stands in the table of the README', () => {
  const named = inputs.map(({ id }) => id).toSorted();
  expect(named).toEqual(folders);
  expect(Object.keys(SAMPLES).toSorted()).toEqual(folders);
  const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(folders.filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
});

test('whatever nobody else takes is a text', () => {
  expect(inputs.at(-1)?.id).toBe('text');
});

describe('any argument at all', () => {
  const kind = fc.constantFrom<Kind>('file', 'boolean', 'integer', 'number', 'string', 'array', 'object', 'any');
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const limit = maybe(fc.double());
  const shape: fc.Arbitrary<Partial<Shape>> = fc.record({
    kind,
    multiple: fc.boolean(),
    nullable: fc.boolean(),
    format: maybe(fc.constantFrom('date', 'date-time', 'url', 'uri', 'password', 'binary', 'int32', '')),
    choices: fc.array(fc.oneof(fc.string(), fc.double(), fc.boolean())),
    minimum: limit,
    maximum: limit,
    exclusiveMinimum: limit,
    exclusiveMaximum: limit,
  });
  const arg = fc.record({
    shape,
    items: maybe(shape),
    name: fc.string(),
    description: fc.oneof(fc.string(), fc.constantFrom('image', 'Audio file', 'video or image', 'image #noparse')),
    default: maybe(fc.jsonValue()),
    required: fc.boolean(),
  });

  test('gets a widget and a reason, and never throws', () => {
    fc.assert(
      fc.property(arg, ({ shape: own, items: inner, description, ...rest }) => {
        const made = testArg({
          ...own,
          ...rest,
          description,
          hints: readHints(description),
          items: inner && testItems(inner),
        } as Partial<Arg>);
        const rule = chooseInput(made);
        expect(inputs).toContain(rule);
        expect(rule.because(made)).not.toBe('');
        expect(rule.id === 'text' || rule.accepts(made)).toBe(true);
      }),
    );
  });
});
