import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMetadata, type Metadata } from './metadata.ts';

const NOTHING: Omit<Metadata, 'contact'> = {
  name: undefined,
  version: undefined,
  description: '',
  authors: [],
  license: undefined,
  links: [],
  examples: undefined,
};

describe('metadata in the shapes that modules give it', () => {
  test.each<[string, unknown, Partial<typeof NOTHING>]>([
    ['authors in one string', { author: 'Ann Author, Ben Builder' }, { authors: ['Ann Author', 'Ben Builder'] }],
    ['authors in a list', { author: ['Ann', 'Ben', 'Ann'] }, { authors: ['Ann', 'Ben'] }],
    ['authors only as names of addresses', { 'author-email': { Ann: 'ann@example.org' } }, { authors: ['Ann'] }],
    ['an address is not for a public page', { author: 'Ann <ann@example.org>' }, { authors: ['Ann'] }],
    ['a name in quotes', { author: ['"Ann Author (INST)"'] }, { authors: ['Ann Author (INST)'] }],
    ['a quote inside a name', { author: ['Ann "Annie" Author'] }, { authors: ['Ann "Annie" Author'] }],
    ['authors under their plural', { authors: [{ name: 'Ann' }, 'Ben'] }, { authors: ['Ann', 'Ben'] }],
    [
      'the headers of an old package',
      { name: 'm', Name: 'M', Version: '0.1', Summary: 'Old.', 'Home-page': 'https://example.org', Author: 'Ann', License: 'MIT' },
      {
        name: 'm',
        version: '0.1',
        description: 'Old.',
        authors: ['Ann'],
        license: 'MIT',
        links: [{ label: 'Homepage', url: 'https://example.org' }],
      },
    ],
    ['a licence that is only a file', { License: 'LICENSE' }, { license: undefined }],
    ['a licence in a table', { license: { text: 'MIT' } }, { license: 'MIT' }],
    ['nothing but an address', { author: 'ann@example.org' }, { authors: [] }],
    [
      'a labelled URL, as Python writes it',
      { url: 'Homepage, https://example.org/x' },
      { links: [{ label: 'Homepage', url: 'https://example.org/x' }] },
    ],
    [
      'several labelled URLs',
      { url: ['Docs, https://a.example', 'Code, https://b.example'] },
      {
        links: [
          { label: 'Docs', url: 'https://a.example' },
          { label: 'Code', url: 'https://b.example' },
        ],
      },
    ],
    ['an old home page', { 'home-page': 'https://example.org' }, { links: [{ label: 'Homepage', url: 'https://example.org' }] }],
    ['a URL that runs a script is none', { url: 'javascript:alert(1)' }, { links: [] }],
    ['words that are no URL', { url: 'see the paper' }, { links: [] }],
    ['a null licence', { license: null }, { license: undefined }],
    ['what Python calls unknown', { license: 'UNKNOWN', version: 'None' }, { license: undefined, version: undefined }],
    ['summary instead of description', { summary: 'Old.' }, { description: 'Old.' }],
    ['the address of examples', { examples: ' static/examples/examples.json ' }, { examples: 'static/examples/examples.json' }],
    ['numbers where words belong', { name: 5, version: 1.2, description: {} }, {}],
    ['a list', [1], {}],
    ['null', null, {}],
  ])('%s', (_, input, expected) => {
    // Who is written to is read elsewhere.
    const { contact: _contact, ...read } = parseMetadata(input);
    expect(read).toEqual({ ...NOTHING, ...expected });
  });

  test('whatever comes', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.anything(),
          author: fc.anything(),
          'author-email': fc.anything(),
          url: fc.anything(),
          license: fc.anything(),
        }),
        (input) => {
          const { links } = parseMetadata(input);
          expect(links.every(({ url }) => /^https?:/i.test(url))).toBe(true);
        },
      ),
    );
  });
});
