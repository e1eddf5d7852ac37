import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ComponentProps } from 'react';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Field } from '../inputs/Field.tsx';
import { inputs } from '../inputs/registry.ts';
import { chooseOutput, outputs } from '../outputs/registry.ts';
import type { Arg } from '../spec/model.ts';
import { Draft, filesIn, type ArgValue } from '../spec/value.ts';
import type { JsonPart } from '../answers/part.ts';
import type { OutputRule } from '../outputs/define.ts';
import type { Chapter, FieldExhibit, PartExhibit } from './exhibit.ts';
import { collectRenderers } from './renderers.ts';
import { collectWidgets } from './widgets.ts';
import * as words from './words.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files of the page are in `public`; those of the tests have an address below the root. */
async function fromDisk(url: string, name: string, type = ''): Promise<File> {
  return new File([await readFile(path.join(ROOT, url.startsWith('/') ? '' : 'public', url))], name, { type });
}

let widgets: readonly Chapter[] = [];
let renderers: readonly Chapter[] = [];

beforeAll(async () => {
  [widgets, renderers] = await Promise.all([collectWidgets(fromDisk), collectRenderers(fromDisk)]);
}, 60_000);

/** States of every widget, whatever its kind of argument. */
const EVERYWHERE = [
  'Empty',
  'Filled in',
  'Another value',
  'Required',
  'With an error',
  'Title and long help',
  'A note about the document',
  'Disabled',
  'Code on its way',
  'Widget failed',
];

describe.each(inputs.map(({ id }) => id))('the widget %s', (id) => {
  const exhibits = () => widgets.find(({ name }) => name === id)?.exhibits ?? [];

  test('has its sample in every state', () => {
    expect(exhibits().map(({ title }) => title)).toEqual(expect.arrayContaining(EVERYWHERE));
  });

  test('has an argument that leads to it', () => {
    expect(exhibits().filter(({ note }) => note !== undefined).length).toBeGreaterThan(0);
  });
});

test.each(outputs.map(({ id }) => id))('the renderer %s has something to draw', (id) => {
  expect(renderers.find(({ name }) => name === id)?.exhibits.length ?? 0).toBeGreaterThan(0);
});

test('some answers have a declared schema, and some have none', () => {
  const declared = renderers.flatMap(({ exhibits }) => exhibits).map((exhibit) => exhibit.as === 'part' && exhibit.declared);
  expect(new Set(declared)).toEqual(new Set([true, false]));
});

const blocksOf = (id: string): readonly PartExhibit[] =>
  (renderers.find(({ name }) => name === id)?.exhibits ?? []).flatMap((exhibit) => (exhibit.as === 'part' ? [exhibit] : []));
const allBlocks = (): readonly PartExhibit[] => outputs.flatMap(({ id }) => blocksOf(id));

/** What of a rule there is to look at, beyond one block that its view draws; or why there is nothing. */
const FACETS = {
  id: 'a chapter is called so',
  match: 'it is drawn',
  offer: 'a choice above a block that some other renderer draws',
  offerLater: 'a choice above a file that some other renderer draws',
  expect: 'said beside the chapter',
  View: ({ id }) => blocksOf(id).length > 0,
  claims: 'it is drawn',
  readsLarge: ({ id }) => blocksOf(id).some(({ part }) => part.from === 'json' && part.large !== undefined),
  shownAs: 'a choice above a block',
  rank: 'of an answer, not of a block',
  sketch: 'of an answer, not of a block',
  ahead: 'of an answer, not of a block',
  isMeaning: 'a choice above a block',
  isMedium: 'of an answer, not of a block',
  isLine: 'of an answer, not of a block',
  tab: 'of an answer, not of a block',
  words: 'of an answer, not of a block',
  isNothing: (rule) => blocksOf(rule.id).some(({ part }) => rule.isNothing?.(chooseOutput(part).props) === true),
  cells: 'of a file, not of a block',
  moreCells: 'of a file, not of a block',
  count: 'of a file, not of a block',
  dataset: 'of a file, not of a block',
  compare: ({ id }) => renderers.some(({ name, exhibits }) => name === id && exhibits.some(({ as }) => as === 'pair')),
  thumbnail: 'of the history, not of a block',
} satisfies Readonly<Record<keyof OutputRule, string | ((rule: OutputRule) => boolean)>>;

test.each(Object.entries<string | ((rule: OutputRule) => boolean)>(FACETS).filter(([, shown]) => typeof shown === 'function'))(
  'every renderer with the facet %s shows it',
  (facet, shown) => {
    const silent = outputs.filter((rule) => rule[facet as keyof OutputRule] !== undefined && typeof shown === 'function' && !shown(rule));
    expect(silent.map(({ id }) => id)).toEqual([]);
  },
);

/** All that a value of an answer can come with. */
const PART_MEMBERS = {
  from: 'more than values',
  key: 'its heading',
  value: 'what is drawn',
  also: ({ also }) => also !== undefined,
  group: ({ group }) => group !== undefined,
  notes: ({ notes = [] }) => notes.length > 0,
  shape: ({ shape }) => shape !== undefined,
  verbatim: ({ verbatim }) => verbatim === true,
  clear: ({ clear }) => clear !== undefined,
  places: 'found out when it is drawn over a picture',
  rows: ({ rows }) => rows !== undefined,
  classes: ({ classes }) => classes !== undefined,
  file: ({ file }) => file !== undefined,
  large: ({ large }) => large !== undefined,
} satisfies Readonly<Record<keyof JsonPart, string | ((part: JsonPart) => boolean)>>;

test.each(Object.entries<string | ((part: JsonPart) => boolean)>(PART_MEMBERS).filter(([, is]) => typeof is === 'function'))(
  'some value comes with: %s',
  (_, is) => {
    expect(allBlocks().some(({ part }) => part.from === 'json' && typeof is === 'function' && is(part))).toBe(true);
  },
);

test('what is damaged is drawn by the renderer of what is whole, as far as it is known', () => {
  const damaged = ['archive', 'audio', 'image', 'npy', 'pdf', 'video'].filter(
    (id) => !blocksOf(id).some(({ title }) => title.endsWith(', cut off')),
  );
  expect(damaged).toEqual([]);
});

/** Whether some exhibit makes a difference by this; or why none has to. */
type Shown = ((fields: readonly FieldExhibit[]) => boolean) | string;

const isGiven =
  (name: keyof FieldExhibit): Shown =>
  (fields) =>
    fields.some((field) => field[name] !== undefined);
const differs =
  (of: (field: FieldExhibit) => unknown): Shown =>
  (fields) =>
    new Set(fields.map(of)).size > 1;

/** All that a field is told: who adds to it has to say here where the gallery shows it. */
const FIELD_PROPS = {
  arg: differs(({ arg }) => arg.kind),
  value: differs(({ value }) => value === undefined),
  rule: (fields) => fields.some(({ rule }) => !inputs.includes(rule)),
  error: isGiven('error'),
  doubt: isGiven('doubt'),
  itemErrors: isGiven('itemErrors'),
  disabled: differs(({ disabled }) => disabled),
  onChange: 'a card keeps what is filled in',
  onBlur: 'nothing to see',
  focusRef: 'nothing to see',
  tools: 'drawn by the form around a field, with controls of their own',
} satisfies Readonly<Record<keyof ComponentProps<typeof Field>, Shown>>;

/** All that an argument can be. */
const ARG_MEMBERS = {
  name: differs(({ arg }) => arg.name),
  kind: differs(({ arg }) => arg.kind),
  multiple: differs(({ arg }) => arg.multiple),
  nullable: 'a field looks the same',
  required: differs(({ arg }) => arg.required),
  default: differs(({ arg }) => arg.default === undefined),
  title: differs(({ arg }) => arg.title === undefined),
  description: differs(({ arg }) => arg.description.length > 400),
  hints: differs(({ arg }) => arg.hints.media.join(' ')),
  format: differs(({ arg }) => arg.format),
  choices: differs(({ arg }) => arg.choices.length > 20),
  minimum: differs(({ arg }) => arg.minimum === undefined),
  maximum: differs(({ arg }) => arg.maximum === undefined),
  exclusiveMinimum: differs(({ arg }) => arg.exclusiveMinimum === undefined),
  exclusiveMaximum: differs(({ arg }) => arg.exclusiveMaximum === undefined),
  multipleOf: differs(({ arg }) => arg.multipleOf === undefined),
  minLength: differs(({ arg }) => arg.minLength === undefined),
  maxLength: differs(({ arg }) => arg.maxLength === undefined),
  pattern: differs(({ arg }) => arg.pattern === undefined),
  minItems: differs(({ arg }) => arg.minItems === undefined),
  maxItems: differs(({ arg }) => arg.maxItems === undefined),
  items: differs(({ arg }) => arg.items?.kind),
  properties: 'a field of an object is JSON, whatever its members',
  values: 'a field of an object is JSON, whatever its members',
  notes: differs(({ arg }) => arg.notes.length),
  in: 'a field looks the same, wherever it travels',
  holdsJson: differs(({ arg }) => arg.holdsJson),
  jsonMark: 'a field looks the same, whatever shows that it holds JSON',
  inner: differs(({ arg }) => arg.inner === undefined),
} satisfies Readonly<Record<keyof Arg, Shown>>;

/** What the form can hold for an argument. */
const VALUES: Readonly<Record<string, (value: ArgValue) => boolean>> = {
  'not set': (value) => value === undefined,
  'an empty text': (value) => value === '',
  zero: (value) => value === 0,
  false: (value) => value === false,
  'an empty list': (value) => Array.isArray(value) && value.length === 0,
  'an object': (value) => typeof value === 'object' && value?.constructor === Object,
  'a file': (value) => value instanceof File,
  'an empty file': (value) => filesIn(value).some(({ size }) => size === 0),
  'several files': (value) => filesIn(value).length > 1,
  'half of a value': (value) => value instanceof Draft,
  'half of an entry': (value) => Array.isArray(value) && value.some((entry) => entry instanceof Draft),
};

const allFields = (): readonly FieldExhibit[] =>
  widgets.flatMap(({ exhibits }) => exhibits.flatMap((exhibit) => (exhibit.as === 'field' ? [exhibit] : [])));

describe('every state that a field can show is shown by some widget', () => {
  const asked = { ...FIELD_PROPS, ...ARG_MEMBERS };
  test.each(Object.entries<Shown>(asked).filter(([, shown]) => typeof shown === 'function'))('%s', (_, shown) => {
    expect(typeof shown === 'function' && shown(allFields())).toBe(true);
  });

  test.each(Object.entries(VALUES))('a value that is %s', (_, is) => {
    expect(allFields().some(({ value }) => is(value))).toBe(true);
  });

  test('a state that no widget has is none', () => {
    const titles = new Set(allFields().map(({ title }) => title));
    expect(Object.values(words.states).filter((title) => !titles.has(title))).toEqual([]);
  });
});

/** What each state says, of whatever widget; those that are about no error say none. */
const SAYS: Partial<Record<keyof typeof words.states, RegExp>> = {
  'with-an-error': /^Required\.$/,
  'half-typed': /./,
  'out-of-range': /^Must be 5 or less\.$/,
  'at-an-open-end': /^Must be less than 1\.$/,
  'not-in-its-pattern': /\[a-z\]/,
  'too-short': /characters/,
  'too-long': /character/,
  'too-few-entries': /entries/,
  'too-many-entries': /entr/,
  'errors-at-entries': /entry|Entry/,
  'with-a-doubt': /./,
};

test('errors and doubts are those of the page, in the states that are about them and in no other', () => {
  const wrong = Object.entries<string>(words.states).flatMap(([name, title]) => {
    const says: RegExp | undefined = SAYS[name as keyof typeof words.states];
    return allFields()
      .filter((field) => field.title === title)
      .map(({ id, error, doubt }) => [id, error ?? doubt ?? ''] as const)
      .filter(([, said]) => (says === undefined ? said !== '' : !says.test(said)));
  });
  expect(wrong).toEqual([]);
});

test('every anchor leads to one place', () => {
  const ids = [...widgets, ...renderers].flatMap(({ id, exhibits }) => [id, ...exhibits.map((exhibit) => exhibit.id)]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
});
