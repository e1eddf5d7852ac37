import { startsWithDay } from './days.ts';
import type { Shape } from './model.ts';
import * as say from './words.ts';

/** What the page knows of a format that a string can have. */
interface Format {
  /** What the form calls it; a text, where nothing is said. */
  readonly words?: string;
  /** What the server may refuse, roughly: what its field classes take can't be told from here in every detail. */
  readonly check?: { readonly fits: (text: string) => boolean; readonly name: string };
  readonly example: string;
  /** No text of it is empty: a server that checks it refuses one, and a model that doesn't stumbles over it. */
  readonly neverEmpty: boolean;
  /** The class of marshmallow that declares it; `fields.Str` with the format in its metadata, where there is none. */
  readonly field?: string;
}

const DAY = '2026-11-22';
const MOMENT = '2026-11-22T10:00:00';

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

/** A row for each. A format that isn't here is no different from a text. */
export const FORMATS = {
  password: { words: say.formats.password, example: 'se cret', neverEmpty: false },
  date: {
    words: say.formats.date,
    check: { fits: startsWithDay, name: say.dateSuchAs(DAY) },
    example: DAY,
    neverEmpty: true,
    field: 'fields.Date',
  },
  'date-time': {
    words: say.formats.dateTime,
    check: {
      fits: (text) => startsWithDay(text) || (/\d/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text)),
      name: say.momentSuchAs(MOMENT),
    },
    example: MOMENT,
    neverEmpty: true,
    field: 'fields.DateTime',
  },
  time: { example: '10:00:00', neverEmpty: true },
  duration: { example: 'PT1H', neverEmpty: true },
  url: {
    words: say.formats.url,
    check: { fits: matches(/^[a-z][a-z0-9+.-]*:\/\/\S+$/i), name: say.webAddress },
    example: 'https://example.org/?a=b',
    neverEmpty: true,
    field: 'fields.Url',
  },
  uri: {
    words: say.formats.url,
    check: { fits: matches(/^[a-z][a-z0-9+.-]*:\S+$/i), name: say.anAddress },
    example: 'urn:isbn:9780141036144',
    neverEmpty: true,
    field: 'fields.Url',
  },
  iri: { example: 'https://example.org/é', neverEmpty: true },
  email: {
    words: say.formats.email,
    check: { fits: matches(/^[^\s@]+@[^\s@]+$/), name: say.anEmailAddress },
    example: 'someone@example.org',
    neverEmpty: true,
    field: 'fields.Email',
  },
  'idn-email': { example: 'é@example.org', neverEmpty: true },
  hostname: { example: 'example.org', neverEmpty: true },
  ip: { example: '192.0.2.1', neverEmpty: true },
  ipv4: { example: '192.0.2.1', neverEmpty: true },
  ipv6: { example: '2001:db8::1', neverEmpty: true },
  uuid: {
    words: say.formats.uuid,
    check: { fits: matches(/^[{]?(?:urn:uuid:)?[\da-f-]{32,}[}]?$/i), name: say.aUuid },
    example: '0b3c1f0e-7c1f-4f2a-9d53-7f1f5a2f9b11',
    neverEmpty: true,
    field: 'fields.UUID',
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** The row of a form's format; undefined for a format that nobody knows. */
export function formatOf({ format }: Pick<Shape, 'format'>): Format | undefined {
  return format !== undefined && Object.hasOwn(FORMATS, format) ? FORMATS[format as FormatName] : undefined;
}

/** Whether a value of this form is declared as one of these formats. */
export function hasFormat(shape: Pick<Shape, 'format'> | undefined, ...names: readonly FormatName[]): boolean {
  return names.some((name) => name === shape?.format);
}
