import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REPOSITORY, rulePage } from './page.ts';
import { RETIRED, RULES, rulesNamed } from './registry.ts';

/** What a rule that was published is called, for good: exceptions of authors name it. Only ever longer; who drops a rule puts its number into `RETIRED`. */
const GIVEN: Readonly<Record<string, string>> = {
  TM101: 'no-medium',
  TM102: 'several-media',
  TM103: 'medium-not-a-file',
  TM104: 'no-description',
  TM105: 'long-description',
  TM106: 'no-type',
  TM107: 'no-bounds',
  TM108: 'one-choice',
  TM109: 'choices-of-booleans',
  TM110: 'number-as-text',
  TM111: 'bad-default',
  TM112: 'required-default',
  TM113: 'secret-shown',
  TM114: 'secret-in-query',
  TM115: 'secret-default',
  TM116: 'object-in-query',
  TM117: 'untyped-items',
  TM118: 'literal-default',
  TM119: 'json-text',
  TM120: 'odd-name',
  TM201: 'no-schema',
  TM202: 'several-media-answered',
  TM203: 'medium-in-name',
  TM204: 'video-codec',
  TM205: 'untyped-member',
  TM206: 'unknown-members',
  TM207: 'no-mime-type',
  TM208: 'wildcard-mime-type',
  TM301: 'no-predict',
  TM302: 'no-arguments',
  TM303: 'lost-descriptions',
  TM304: 'odd-document',
  TM310: 'no-metadata',
  TM311: 'incomplete-metadata',
  TM401: 'example-fails',
  TM402: 'never-answers',
  TM403: 'error-as-success',
  TM404: 'unreadable-answer',
  TM405: 'offered-type',
  TM406: 'bare-nan',
  TM407: 'against-schema',
  TM408: 'declared-missing',
  TM409: 'broken-media',
  TM410: 'unplayable-film',
  TM411: 'inputs-lost',
  TM412: 'known-answer-differs',
  TM413: 'slow-answer',
  TM414: 'no-predict-function',
  TM501: 'required-not-held',
  TM502: 'optional-needed',
  TM503: 'bounds-not-held',
  TM504: 'choices-not-held',
  TM505: 'type-not-held',
  TM506: 'bad-file-fails',
  TM507: 'bad-file-as-answer',
  TM508: 'bad-file-accepted',
  TM509: 'text-fails',
  TM510: 'bad-input-hangs',
  TM511: 'refused-without-reason',
  TM601: 'not-repeatable',
  TM602: 'order-lost',
  TM603: 'answers-mixed',
};

describe('numbers and names', () => {
  test('a number is given once, and so is a name', () => {
    const ids = RULES.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    expect(ids.filter((id) => RETIRED.includes(id))).toEqual([]);
  });

  test('rules keep what they were called', () => {
    const now = new Map<string, string>(RULES.map(({ id, name }) => [id, name]));
    const gone = new Set<string>(RETIRED);
    expect(Object.entries(GIVEN).filter(([id, name]) => !gone.has(id) && now.get(id) !== name)).toEqual([]);
    expect(RULES.map(({ id }) => id)).toEqual(Object.keys(GIVEN).filter((id) => now.has(id)));
  });

  test.each([
    ['TM201', ['TM201']],
    ['tm201', ['TM201']],
    [' no-schema ', ['TM201']],
    // A name that two rules once shared.
    ['several-media', ['TM102', 'TM202']],
    ['no-type', ['TM106', 'TM205']],
    ['untyped-member', ['TM205']],
    ['TM2', []],
    ['', []],
  ])('%j means %j', (word, ids) => {
    expect(rulesNamed(word).map(({ id }) => id)).toEqual(ids);
  });
});

describe('words', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what, why, an example and a remedy', (_, { title, doc }) => {
    expect(title).toMatch(/^\p{Lu}[^.\n]{8,90}[^.\s]$/u);
    const texts = [doc.what, doc.why, doc.example.text, doc.remedy.text];
    for (const text of texts) {
      expect(text).toMatch(/^\S[^]*[.?!:”)]$/);
      expect(text.split('`').length % 2, 'each backtick has its other one').toBe(1);
      const plain = text.replace(/`[^`]*`/g, '');
      expect(plain, 'nothing but code has a meaning').not.toMatch(/\*\*|__|\]\(|<\w|^#|^[-*] |\n(?!\n)(?<!\n\n)/m);
    }
    // Something to look at.
    expect(Object.keys(doc.remedy).length + Object.keys(doc.example).length).toBeGreaterThan(2);
  });

  test('a page is found in the repository', () => {
    const packageJson = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      repository: { url: string };
    };
    expect(REPOSITORY).toBe(packageJson.repository.url.replace(/^git\+|\.git$/g, ''));
    expect(rulePage('TM101')).toBe(`${REPOSITORY}/blob/main/docs/rules/TM101.md`);
  });
});
