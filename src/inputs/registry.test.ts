import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHints } from '../spec/hints.ts';
import type { Arg, Kind, Shape } from '../spec/model.ts';
import { chooseInput, inputs } from './registry.ts';
import { testArg, testItems } from './testArg.ts';
import { INPUT_LEADS } from './testLeads.ts';

test.each(INPUT_LEADS)('$when → $widget', ({ arg, widget, because }) => {
  const rule = chooseInput(testArg(arg));
  expect({ widget: rule.id, because: rule.because(testArg(arg)) }).toEqual({ widget, because });
});

test('every widget of the rule table is there once, and in this order', () => {
  expect(inputs.map((rule) => rule.id).join(' ')).toBe(
    'image audio video file multiselect select switch slider number list json password date datetime url multiline text',
  );
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
