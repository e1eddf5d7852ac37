import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFault, type Fault } from '../spec/fault.ts';
import { faultInWords, problemAt } from './faults.ts';

test.each<[Fault, string]>([
  [{ code: 'required' }, 'Required.'],
  [{ code: 'unfinished' }, 'This isn’t a whole value yet.'],
  [{ code: 'no-json' }, 'The model reads this as JSON, and it isn’t: texts stand in double quotes, and words are true, false and null.'],
  [{ code: 'only-as-json' }, 'The server takes this only as JSON, and other arguments only in a form. Unset one of them.'],
  [{ code: 'only-without-file' }, 'The server takes this only without a file. Unset it, or remove the file.'],
  [{ code: 'no-empty-list' }, 'An empty list can’t be sent here: the server would use its default. Unset it, or add an entry.'],
  [
    { code: 'no-header' },
    'This travels in a header, and no browser may send this name or value. Unset it, or run the model without a browser.',
  ],
  [{ code: 'entries-at-least', limit: 1 }, 'Needs at least 1 entry.'],
  [{ code: 'entries-at-most', limit: 2 }, 'Takes at most 2 entries.'],
  [{ code: 'characters-at-least', limit: 3 }, 'Needs at least 3 characters.'],
  [{ code: 'characters-at-most', limit: 1 }, 'Takes at most 1 character.'],
  [{ code: 'more-than', limit: 0 }, 'Must be more than 0.'],
  [{ code: 'less-than', limit: 0.5 }, 'Must be less than 0.5.'],
  [{ code: 'or-more', limit: -1 }, 'Must be -1 or more.'],
  [{ code: 'or-less', limit: 5 }, 'Must be 5 or less.'],
  [{ code: 'must-match', pattern: '[a-z]+' }, 'Must match the pattern [a-z]+'],
  [{ code: 'too-large', bytes: 20_000, limit: 10_000 }, 'This is 20 kB, and this site takes 10 kB at most in one request.'],
  [
    { code: 'too-large-together', bytes: 20_000, limit: 10_000 },
    'Together with the rest this is 20 kB, and this site takes 10 kB at most in one request.',
  ],
])('%j', (fault, message) => {
  expect(problemAt('a', fault)).toEqual({ name: 'a', message, fault });
  expect(problemAt('a', fault, 2)).toEqual({ name: 'a', index: 2, message, fault });
  expect(parseFault(structuredClone(fault))).toEqual(fault);
});

test.each<[string, unknown, Fault | undefined]>([
  ['a code of a newer page', { code: 'upside-down' }, undefined],
  ['a name that every object has', { code: 'constructor' }, undefined],
  ['no data', { code: 'or-less' }, { code: 'or-less', limit: 0 }],
  ['data that are none', { code: 'too-large', bytes: '5', limit: null }, { code: 'too-large', bytes: 0, limit: 0 }],
  ['more data', { code: 'required', limit: 5 }, { code: 'required' }],
  ['nothing', undefined, undefined],
])('what was stored otherwise: %s', (_, input, wanted) => {
  expect(parseFault(input)).toEqual(wanted);
});

test('whatever is stored, it has words or is none, and is then read as itself', () => {
  const codes = fc.constantFrom('required', 'or-less', 'must-match', 'too-large', 'else');
  const record = fc.record({ code: codes, limit: fc.anything(), bytes: fc.anything(), pattern: fc.anything() }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.oneof(record, fc.anything()), (input) => {
      const fault = parseFault(input);
      if (fault === undefined) return;
      expect(faultInWords(fault)).toMatch(/\S/);
      expect(parseFault(fault)).toEqual(fault);
    }),
  );
});
