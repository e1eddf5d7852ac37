import { MIME } from '../../files/kinds.ts';
/**
 * For conformance.test.tsx: what an API's document says about its predictions and which widget each argument must get,
 * read from the raw document without a line of src/spec, so that a mistake there isn't repeated here.
 */

export type LooseSchema = Record<string, unknown>;

export interface RawArg {
  readonly name: string;
  readonly place: 'query' | 'header' | 'formData' | 'body';
  readonly required: boolean;
  readonly description: string;
  /** References and `anyOf [T, null]` resolved. */
  readonly schema: LooseSchema;
  readonly items: LooseSchema | undefined;
  readonly kind: string;
  readonly multiple: boolean;
  /** The module decodes it, and what is inside can be told. */
  readonly decoded?: boolean;
}

export interface RawPredict {
  readonly path: string;
  readonly old: boolean;
  readonly args: readonly RawArg[];
  readonly formats: readonly string[];
}

const loose = (value: unknown): LooseSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LooseSchema) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The predictions of a document, by path. */
export function readPredictions(document: LooseSchema): RawPredict[] {
  return Object.entries(loose(document.paths)).flatMap(([path, item]) => {
    const operation = loose(item).post;
    if (operation === undefined || !/\/models\/[^/]+\/predict\/?$/.test(path)) return [];
    const all = readArgs(document, loose(operation));
    const accept = all.find(isAccept);
    const formats = accept === undefined ? [] : choicesIn(accept).length > 0 ? choicesIn(accept) : [accept.schema.default];
    return [
      {
        path,
        old: document.swagger === '2.0',
        args: withDecoded(all.filter((arg) => arg !== accept)),
        formats: formats.filter((format) => format !== '*/*').map(String),
      },
    ];
  });
}

function readArgs(document: LooseSchema, operation: LooseSchema): RawArg[] {
  const read = (name: string, place: RawArg['place'], required: boolean, raw: LooseSchema, said?: unknown): RawArg => {
    const written = resolve(document, raw);
    // DEEPaaS 3 loses the format of a password, and its name has to do.
    const lost = document.swagger !== '2.0' && written.type === 'string' && written.format === undefined && written.enum === undefined;
    const schema = lost && /(?:password|secret|token|key)$/i.test(name) ? { ...written, format: 'password' } : written;
    const items = schema.type === 'array' ? resolve(document, loose(schema.items)) : undefined;
    const multiple = items !== undefined && isFile(items);
    const kind = multiple || isFile(schema) ? 'file' : kindOf(schema);
    return { name, place, required, description: String(said ?? schema.description ?? ''), schema, items, kind, multiple };
  };
  const members = (place: RawArg['place'], raw: unknown) => {
    const schema = resolve(document, loose(raw));
    return Object.entries(loose(schema.properties)).map(([name, member]) =>
      read(name, place, list(schema.required).includes(name), loose(member)),
    );
  };
  const parameters = list(operation.parameters).map(loose);
  const bodies = Object.entries(loose(loose(operation.requestBody).content));
  return [
    ...parameters.flatMap((parameter) => {
      if (parameter.in === 'body') return members('body', parameter.schema);
      const { name, in: place, required, description, ...rest } = parameter;
      const schema = parameter.schema === undefined ? rest : loose(parameter.schema);
      return [read(String(name), place as RawArg['place'], required === true, schema, description)];
    }),
    ...bodies.flatMap(([mime, media]) => members(mime.includes('json') ? 'body' : 'formData', loose(media).schema)),
  ];
}

/** The family of modules whose arguments are `json.dumps(value)`: quotes around one default or choice, or the template's tail. */
function withDecoded(args: RawArg[]): RawArg[] {
  const texts = ({ kind, schema }: RawArg) =>
    kind === 'string' ? [schema.default, ...list(schema.enum)].filter((text) => text != null) : [];
  const quoted = args.filter((arg) => texts(arg).some((text) => /^"[^]*"$/.test(String(text))));
  const plain = args.some(({ kind, schema }) => kind === 'string' && schema.format === undefined && typeof schema.default === 'string' && schema.default !== '' && !isJson(schema.default)); // prettier-ignore
  return args.map((arg) => {
    const tail = /<font[^>]*>\s*Group name: \*\*[^]*<\/font>\s*$/.test(arg.description);
    const own = texts(arg);
    const found =
      own.length > 0 &&
      own.every(isJson) &&
      (tail || quoted.includes(arg) || (quoted.length > 0 && !plain && arg.schema.format === undefined));
    // Nothing tells what takes the place of null.
    // What holds lists among its choices is chosen as the text that it is.
    const mixed = list(arg.schema.enum).some((text) => /^\s*[[{]/.test(String(text)));
    return { ...arg, decoded: found && !mixed && (arg.schema.default !== 'null' || /Type: \w/.test(arg.description)) };
  });
}

function isJson(text: unknown): boolean {
  try {
    JSON.parse(String(text));
    return true;
  } catch {
    // That is the answer.
    return false;
  }
}

function resolve(document: LooseSchema, schema: LooseSchema): LooseSchema {
  const { $ref, anyOf, oneOf, allOf, ...rest } = schema;
  if (typeof $ref === 'string') {
    const target = $ref
      .slice(2)
      .split('/')
      .reduce((node, step) => loose(node[step]), document);
    return { ...resolve(document, target), ...rest };
  }
  const real = list(anyOf ?? oneOf ?? allOf)
    .map(loose)
    .filter(({ type }) => type !== 'null');
  return real.length === 1 && real[0] !== undefined ? { ...resolve(document, real[0]), ...rest } : schema;
}

function isFile({ type, format, contentMediaType }: LooseSchema): boolean {
  if (type === 'file') return true;
  return type === 'string' && (format === 'binary' || (typeof contentMediaType === 'string' && !contentMediaType.includes('json')));
}

function kindOf({ type, properties }: LooseSchema): string {
  if (typeof type === 'string') return type;
  return properties === undefined ? 'any' : 'object';
}

/** Beside or inside `items`; a bare string is a list of one, and text choices are Python's `str()` of what is written. */
export function choicesIn({ schema, items, kind }: Pick<RawArg, 'schema' | 'items' | 'kind'>): unknown[] {
  const raw = schema.enum ?? items?.enum;
  const choices = typeof raw === 'string' ? [raw] : list(raw);
  const text = (kind === 'array' ? items?.type : kind) === 'string';
  return choices.map((choice) => (text && typeof choice === 'boolean' ? (choice ? 'True' : 'False') : choice));
}

function isAccept(arg: RawArg): boolean {
  return arg.name === 'accept' && (choicesIn(arg).length > 0 || /\//.test(String(arg.schema.default)));
}

/** The rule table of the design, top to bottom. */
export function expectedWidget(arg: RawArg): string {
  const { kind, schema, items } = arg;
  if (arg.decoded === true) return 'jsontext';
  if (kind === 'file') {
    const words = ['image', 'audio', 'video'].filter((word) => arg.description.toLowerCase().includes(word));
    return words.length === 1 && !/#noparse/i.test(arg.description) ? String(words[0]) : 'file';
  }
  if (kind === 'array' && choicesIn(arg).length > 0) return 'multiselect';
  if (['string', 'integer', 'number', 'any'].includes(kind) && choicesIn(arg).length > 0) return 'select';
  if (kind === 'boolean') return 'switch';
  if (kind === 'integer' || kind === 'number') {
    return Number.isFinite(schema.minimum) && Number.isFinite(schema.maximum) ? 'slider' : 'number';
  }
  if (kind === 'array') return ['string', 'integer', 'number', 'boolean'].includes(String(items?.type)) ? 'list' : 'json';
  if (kind === 'object') return 'json';
  if (kind !== 'string') return 'text';
  const formats: LooseSchema = { password: 'password', date: 'date', 'date-time': 'datetime', url: 'url', uri: 'url' };
  const byFormat = formats[String(schema.format)];
  if (byFormat !== undefined) return String(byFormat);
  return typeof schema.default === 'string' && /\n|\r|.{81}/su.test(schema.default) ? 'multiline' : 'text';
}

/** A value that the document allows; where it may be, one that looks like nothing. */
export function plausible(arg: Pick<RawArg, 'schema' | 'items' | 'kind' | 'multiple' | 'decoded'>): unknown {
  const { kind, schema, items } = arg;
  if (arg.decoded === true) return schema.default ?? choicesIn(arg).at(-1);
  if (kind === 'file') {
    const file = new File(['abc'], 'a file.png', { type: MIME.png });
    return arg.multiple ? [file, file] : file;
  }
  if (kind === 'array') return plausibleList(arg);
  const choices = choicesIn(arg);
  if (choices.length > 0) return choices.find((choice) => choice === '' || choice === 0 || choice === false) ?? choices.at(-1);
  if (kind === 'boolean') return false;
  if (kind === 'integer' || kind === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema as { minimum?: number; maximum?: number };
    return Math.min(Math.max(0, minimum), maximum);
  }
  if (kind === 'object') return Object.fromEntries(Object.keys(loose(schema.properties)).map((name) => [name, 0]));
  if (items !== undefined || kind !== 'string') return ' any & all ';
  if (schema.pattern !== undefined) return schema.default;
  const samples: LooseSchema = {
    date: '2024-02-29',
    'date-time': '2026-03-01T10:20:00',
    url: 'https://example.org/?a=b',
    uri: 'https://example.org/',
    email: 'a+b@example.org',
    uuid: '0b3c1f0e-7c1f-4f2a-9d53-7f1f5a2f9b11',
  };
  const sample = samples[String(schema.format)];
  return sample ?? 'é'.repeat(Number(schema.minLength ?? 0));
}

function plausibleList(arg: Pick<RawArg, 'schema' | 'items' | 'kind'>): unknown[] {
  const { schema, items = {} } = arg;
  const length = Math.min(Math.max(2, Number(schema.minItems ?? 0)), Number(schema.maxItems ?? Infinity));
  const choices = choicesIn(arg);
  const item = { schema: items, items: undefined, kind: kindOf(items), multiple: false };
  return Array.from({ length }, (_, index) => (choices.length > 0 ? choices[index % choices.length] : plausible(item)));
}
