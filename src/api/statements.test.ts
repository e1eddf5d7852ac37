import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAccessibility, parsePrivacy } from './statements.ts';

const NEEDED = { body: 'A university', contact: 'a11y@uni.example' };

test('everything, with a mail address, a web address and a text', () => {
  expect(
    parseAccessibility({
      ...NEEDED,
      law: 'BGG',
      prepared: '2026-11-29',
      reviewed: '2028-02-29',
      method: 'By an expert.',
      report: 'https://uni.example/report',
      gaps: ['Our examples', ' '],
      burden: 'One\n\nTwo',
      alternatives: 'By mail',
      response: 'within two weeks',
      enforcement: 'Office of a letter, Street 1',
      enforcementBody: 'The office',
    }),
  ).toEqual({
    body: 'A university',
    contact: { text: 'a11y@uni.example', url: 'mailto:a11y@uni.example' },
    law: 'BGG',
    prepared: '2026-11-29',
    reviewed: '2028-02-29',
    method: 'By an expert.',
    report: { text: 'https://uni.example/report', url: 'https://uni.example/report' },
    gaps: ['Our examples'],
    burden: ['One', 'Two'],
    alternatives: 'By mail',
    response: 'within two weeks',
    enforcement: { text: 'Office of a letter, Street 1', url: undefined },
    enforcementBody: 'The office',
  });
});

test.each<[string, string | undefined]>([
  ['a@b.example', 'mailto:a@b.example'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['https://b.example/x?y=1', 'https://b.example/x?y=1'],
  ['HTTP://b.example', 'HTTP://b.example'],
  ['javascript:alert(1)', undefined],
  [' JavaScript:alert(1)//a@b.example', undefined],
  ['data:text/html,<script>', undefined],
  ['mailto:a@b.example?cc=everybody@b.example', undefined],
  ['//b.example', undefined],
  ['https://', undefined],
  ['https://b.example and more', undefined],
  ['+49 1234', undefined],
  ['<img src=x onerror=alert(1)>@b.example', undefined],
])('%j leads to %j', (contact, url) => {
  expect(parseAccessibility({ ...NEEDED, contact }).contact?.url).toBe(url);
});

test.each(['29.11.2026', '2026-13-01', '2026-02-30', 'soon', 20_261_129, null])('%j is no day', (prepared) => {
  expect(parseAccessibility({ ...NEEDED, prepared }).prepared).toBeUndefined();
});

test('a privacy page needs nothing but to be wanted', () => {
  const nothing = { controller: undefined, contact: undefined, officer: undefined, policy: undefined, notes: [], ownProxy: false };
  expect(parsePrivacy({})).toEqual(nothing);
  expect(parsePrivacy({ controller: 'A university', policy: 'javascript:alert(1)', notes: 'One\nTwo', ownProxy: 'yes' })).toEqual({
    ...nothing,
    controller: 'A university',
    policy: { text: 'javascript:alert(1)', url: undefined },
    notes: ['One', 'Two'],
  });
});

test('whatever is written there, nothing throws and no address is a script', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), fc.webUrl(), fc.object(), (thing, text, url, other) => {
      const contacts = [thing, text, url].flatMap((contact) => parseAccessibility({ body: 'x', contact, gaps: thing }).contact ?? []);
      parsePrivacy({ ...other, notes: thing, controller: thing, ownProxy: thing });
      return contacts.every((contact) => contact.url === undefined || /^(?:https?|mailto):/i.test(contact.url));
    }),
  );
});
