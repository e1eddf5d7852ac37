import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft, fromText } from '../../spec/value.ts';
import { readPasted, readTyped } from '../list/entries.ts';
import { understoodAs } from './understood.ts';

/** What the box shows after it was left. */
function leftWith(text: string, kind: 'number' | 'integer'): string {
  return understoodAs(text, fromText(text, kind)) ?? text;
}

test.each([
  ['1.500', 'number', '1.5'],
  ['-12.250', 'number', '-12.25'],
  ['0,5', 'number', '0.5'],
  ['0.125', 'number', '0.125'],
  ['12.125', 'number', '12.125'],
  ['5.0', 'number', '5.0'],
  ['1e-3', 'number', '1e-3'],
  ['.5', 'number', '.5'],
  [' 7 ', 'number', '7'],
  ['1_000', 'integer', '1000'],
  ['\u22125', 'integer', '-5'],
  ['007', 'integer', '007'],
  // Refused in words, and left to be corrected.
  ['1,500', 'number', '1,500'],
  ['1.000', 'number', '1.000'],
  ['1.500', 'integer', '1.500'],
  ['-', 'number', '-'],
  ['', 'number', ''],
] as const)('“%s” for a %s is shown as “%s” when the box is left', (text, kind, shown) => {
  expect(leftWith(text, kind)).toBe(shown);
});

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`));
const mark = fc.constantFrom('.', ',', ' ', "'", '’', '\u00a0', '\u2009', '\u202f', '_', '');
const sign = fc.constantFrom('', '-', '+', '\u2212');
const separated = fc
  .tuple(sign, digits(1, 4), fc.array(fc.tuple(mark, digits(1, 4)), { maxLength: 3 }))
  .map(([before, first, groups]) => before + first + groups.map(([between, group]) => between + group).join(''));
const kinds = fc.constantFrom('number' as const, 'integer' as const);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));

describe('whatever separates the digits', () => {
  test('a number is refused, or what was understood can be seen', () => {
    fc.assert(
      fc.property(separated, kinds, (text, kind) => {
        const value = fromText(text, kind);
        if (value instanceof Draft) return;
        const shown = leftWith(text, kind);
        // JavaScript reads the same from it, and so does this page.
        expect(Number(shown)).toBe(Number(value));
        expect(fromText(shown, kind)).toBe(value);
        // Nothing is left that could be thousands to somebody.
        expect(shown).not.toMatch(/[,'’\s_]/);
        expect(shown).not.toMatch(/^[+-]?\d{1,3}\.\d\d0$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('a decimal comma is a decimal point', () => {
    fc.assert(
      fc.property(digits(1, 6), digits(1, 6), (whole, part) => {
        const value = fromText(`${whole},${part}`, 'number');
        const ambiguous = /^[1-9]\d{0,2}$/.test(whole) && part.length === 3;
        expect(value instanceof Draft).toBe(ambiguous);
        if (!ambiguous) expect(value).toBe(Number(`${whole}.${part}`));
      }),
    );
  });

  test('what is written back once stays', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(understoodAs(String(value), value)).toBeUndefined();
      }),
    );
  });
});

describe('a list', () => {
  const lists = fc.array(number, { minLength: 2, maxLength: 6 });
  test('reads what JavaScript and Python write', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(', ', ' ', '; ', '\n', '\t'), (values, between) => {
        expect(readTyped(values.join(between), 'number')).toEqual(values);
        expect(readPasted(values.join(between), 'number')).toEqual(values);
        expect(readPasted(JSON.stringify(values), 'number')).toEqual(values);
      }),
    );
  });

  test('reads whole numbers without blanks, and takes none of them for thousands in silence', () => {
    const whole = fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(whole, (values) => {
        const read = readTyped(values.join(','), 'integer');
        if (!read.some((entry) => entry instanceof Draft)) expect(read).toEqual(values);
      }),
    );
  });

  test('reads a column of a spreadsheet with decimal commas', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.stringMatching(/^\d{1,2}$/));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), fc.constantFrom('\n', '\t', ';'), (cells, between) => {
        const text = cells.map(([whole, part]) => `${whole},${part}`).join(between);
        expect(readPasted(text, 'number')).toEqual(cells.map(([whole, part]) => Number(`${whole}.${part}`)));
      }),
    );
  });
});
