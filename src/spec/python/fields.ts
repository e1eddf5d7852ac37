import type { Json, JsonObject } from '../model.ts';
import { fieldBase, fieldName, isSchema, schemaFields } from './classes.ts';
import type { Reader } from './evaluate.ts';
import { unique } from './library.ts';
import { elementsOf } from './methods.ts';
import {
  NONE,
  isTrue,
  jsonOf,
  keyOf,
  list,
  strOf,
  type Budget,
  type ClassValue,
  type FieldValue,
  type PlacedSpan,
  type ValidatorValue,
  type Value,
} from './values.ts';
import * as words from './words.ts';

/** How apispec 3.3, with which DEEPaaS 2 writes its description, calls marshmallow's fields. Others have no type there. */
const TYPES: Readonly<Record<string, readonly [string, string?]>> = {
  Integer: ['integer', 'int32'],
  Number: ['number'],
  Float: ['number', 'float'],
  Decimal: ['number'],
  String: ['string'],
  Boolean: ['boolean'],
  UUID: ['string', 'uuid'],
  DateTime: ['string', 'date-time'],
  NaiveDateTime: ['string', 'date-time'],
  AwareDateTime: ['string', 'date-time'],
  Date: ['string', 'date'],
  Time: ['string'],
  Email: ['string', 'email'],
  URL: ['string', 'url'],
  Dict: ['object'],
  List: ['array'],
  DelimitedList: ['array'],
};

const OTHER_NAMES: Readonly<Record<string, string>> = { Int: 'Integer', Str: 'String', Bool: 'Boolean', Url: 'URL' };

const UNTYPED = new Set(
  'Field Raw Nested Pluck Tuple Mapping Function Method Constant Enum TimeDelta IP IPv4 IPv6 IPInterface IPv4Interface IPv6Interface'.split(
    ' ',
  ),
);

/** Options of the fields themselves; all others are metadata. */
const OWN = new Set(
  'load_default missing dump_default default data_key attribute validate required allow_none load_only dump_only error_messages metadata **'.split(
    ' ',
  ),
);
const OWN_OF: Readonly<Record<string, readonly string[]>> = {
  Integer: ['strict', 'as_string'],
  Float: ['allow_nan', 'as_string'],
  Number: ['as_string'],
  Decimal: ['places', 'rounding', 'allow_nan', 'as_string'],
  Boolean: ['truthy', 'falsy'],
  DateTime: ['format'],
  NaiveDateTime: ['format', 'timezone'],
  AwareDateTime: ['format', 'default_timezone'],
  Date: ['format'],
  Time: ['format'],
  URL: ['relative', 'absolute', 'schemes', 'require_tld'],
  Dict: ['keys', 'values'],
  Mapping: ['keys', 'values'],
  Nested: ['nested', 'only', 'exclude', 'many', 'unknown'],
  List: ['cls_or_instance'],
  DelimitedList: ['cls_or_instance', 'delimiter', 'as_string'],
  Enum: ['enum', 'by_value'],
  TimeDelta: ['precision', 'serialization_type'],
};

/** What apispec takes over of a field's metadata. */
const TAKEN = new Set(
  (
    'format title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems ' +
    'uniqueItems maxProperties minProperties required enum type items allOf properties additionalProperties readOnly xml externalDocs example'
  ).split(' '),
);

const PLACES: Readonly<Record<string, string>> = {
  match_info: 'path',
  query: 'query',
  querystring: 'query',
  json: 'body',
  headers: 'header',
  cookies: 'cookie',
  form: 'formData',
  files: 'formData',
};

const TRUTHY = new Set('t T true True TRUE on On ON y Y yes Yes YES 1'.split(' '));
const FALSY = new Set('f F false False FALSE off Off OFF n N no No NO 0'.split(' '));

const DEEPEST = 30;

/** Writes fields as apispec does, and says what of them isn't known. */
export class Writer {
  readonly definitions: JsonObject = {};
  private readonly named = new Map<ClassValue, string>();
  private readonly reader: Reader;
  private readonly budget: Budget = { left: 2_000_000 };
  private depth = 0;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** The parameters of an operation: one for each field, and one for all that stand in a JSON body. */
  parameters(fields: readonly (readonly [string, FieldValue])[]): JsonObject[] {
    const parameters: JsonObject[] = [];
    let body: { properties: JsonObject; required: Json[]; schema: JsonObject } | undefined;
    for (const [key, field] of fields) {
      if (this.flag(field, 'dump_only')) continue;
      const name = this.nameOf(field, key);
      const property = this.property(field);
      const required = this.flag(field, 'required');
      const place = this.place(field);
      if (place !== 'body') {
        parameters.push({ in: place, name, required, ...(isList(field) && { collectionFormat: 'multi' }), ...property });
      } else {
        if (body === undefined) {
          const schema: JsonObject = { type: 'object', properties: {} };
          body = { properties: schema.properties as JsonObject, required: [], schema };
          parameters.push({ in: 'body', name: 'body', required: false, schema });
        }
        putMember(body.properties, name, property);
        if (required) body.required.push(name);
        if (body.required.length > 0) body.schema.required = body.required;
      }
    }
    return parameters;
  }

  nameOf(field: FieldValue, key: string): string {
    const name = field.options.get('data_key');
    return name?.type === 'text' && name.value !== '' ? name.value : key;
  }

  private place(field: FieldValue): string {
    const location = this.metadata(field).get('location');
    return (location?.type === 'text' && Object.hasOwn(PLACES, location.value) ? PLACES[location.value] : undefined) ?? 'query';
  }

  private flag(field: FieldValue, name: string): boolean {
    const value = field.options.get(name);
    const known = value === undefined ? false : isTrue(value);
    if (known === undefined) this.miss(field, name);
    return known ?? false;
  }

  private miss(field: FieldValue, name: string, message = words.unknownOption(name)): void {
    this.reader.remark(field.places.get(name) ?? field.at, message);
  }

  private json(value: Value): Json | undefined {
    return jsonOf(value, this.budget);
  }

  property(field: FieldValue): JsonObject {
    this.depth += 1;
    try {
      return this.depth > DEEPEST ? {} : this.known(field);
    } finally {
      this.depth -= 1;
    }
  }

  private known(field: FieldValue): JsonObject {
    const name = plainName(field.name);
    const [type, format] = TYPES[name] ?? [];
    if (type === undefined && !UNTYPED.has(name)) this.reader.remark(field.at, words.unknownClass(field.name));
    if (field.options.has('**')) this.miss(field, '**', words.unknownOptions);
    const validators = this.validators(field);
    const nullable = this.nullable(field);
    const property: JsonObject = {
      ...(type !== undefined && { type }),
      ...(format !== undefined && { format }),
      ...this.default(field),
      ...this.choices(field, validators),
      ...(this.flag(field, 'dump_only') && { readOnly: true }),
      ...(nullable && { 'x-nullable': true }),
      ...this.range(field, validators),
      ...this.length(field, validators),
      ...this.pattern(field, validators),
      ...this.described(field),
    };
    if (name === 'Nested' || name === 'Pluck') {
      const inside = this.nested(field);
      if (inside !== undefined && '$ref' in inside && Object.keys(property).length > 0) property.allOf = [inside];
      else if (inside !== undefined) Object.assign(property, inside);
    }
    if (isList(field)) property.items = this.inner(field, field.positional[0] ?? field.options.get('cls_or_instance'));
    if (name === 'Dict') {
      const values = field.positional[1] ?? field.options.get('values');
      if (values !== undefined && values.type !== 'none') property.additionalProperties = this.inner(field, values);
    }
    return property;
  }

  private inner(field: FieldValue, value: Value | undefined): JsonObject {
    const inside = value === undefined ? undefined : asField(value, field.at);
    if (inside === undefined) this.reader.remark(field.at, words.unknownOption(words.itemsOfList));
    return inside === undefined ? {} : this.property(inside);
  }

  private nullable(field: FieldValue): boolean {
    const given = field.options.get('allow_none');
    if (given === undefined || given.type === 'none') return loadDefault(field)?.type === 'none';
    return this.flag(field, 'allow_none');
  }

  /** `metadata={…}` and whatever else the field was given. */
  private metadata(field: FieldValue): Map<string, Value> {
    const found = new Map<string, Value>();
    const given = field.options.get('metadata');
    if (given?.type === 'dict') {
      for (const { key, value } of given.entries.values()) if (key.type === 'text') found.set(key.value, value);
    }
    const own = OWN_OF[plainName(field.name)] ?? [];
    for (const [name, value] of field.options) if (!OWN.has(name) && !own.includes(name)) found.set(name, value);
    return found;
  }

  private described(field: FieldValue): JsonObject {
    const given = field.options.get('metadata');
    if (given !== undefined && given.type !== 'dict' && given.type !== 'none') this.miss(field, 'metadata');
    if (given?.type === 'dict' && [...given.entries.values()].some(({ key }) => key.type === 'unknown'))
      this.miss(field, 'metadata', words.unknownPart('metadata'));
    const taken: JsonObject = {};
    for (const [name, value] of this.metadata(field)) {
      const key = name.startsWith('x_') ? name.replaceAll('_', '-') : name;
      if (!TAKEN.has(key) && !key.startsWith('x-')) continue;
      const json = this.json(value);
      if (json !== undefined) putMember(taken, key, json);
      else this.reader.remark(unknownIn(value) ?? field.places.get(name) ?? entryPlace(given, name) ?? field.at, words.unknownOption(name));
    }
    return taken;
  }

  private default(field: FieldValue): JsonObject {
    const documented = this.metadata(field).get('doc_default');
    const given = ['load_default', 'missing'].find((name) => field.options.has(name)) ?? '';
    const value = documented ?? loadDefault(field);
    for (const name of ['dump_default', 'default'])
      if (value === undefined && field.options.has(name)) this.miss(field, name, words.dumpDefault(name));
    if (value === undefined || isMissing(value)) return {};
    if (loadDefault(field) !== undefined && this.flag(field, 'required')) this.miss(field, given, words.requiredWithDefault);
    if (isCalled(value)) {
      this.miss(field, given, words.defaultAtRun);
      return {};
    }
    if (!isKnown(value)) {
      this.reader.remark(unknownIn(value) ?? field.places.get(given) ?? field.at, words.unknownOption(given));
      return {};
    }
    const made = documented === undefined ? this.serialised(field, value) : this.json(value);
    if (made === undefined) this.miss(field, given, words.badDefault(plainName(field.name)));
    return made === undefined ? {} : { default: made };
  }

  /** What marshmallow's field makes of its default; undefined where it fails. */
  private serialised(field: FieldValue, value: Value): Json | undefined {
    if (value.type === 'none') return null;
    switch (plainName(field.name)) {
      case 'String':
      case 'Email':
      case 'URL':
      case 'UUID':
        return strOf(value);
      case 'Integer':
        return integerOf(value);
      case 'Float':
      case 'Number':
        return floatOf(value);
      // As a number of its own kind, which no JSON has.
      case 'Decimal':
        return undefined;
      case 'Boolean': {
        const written = value.type === 'text' ? value.value : undefined;
        if (written !== undefined && TRUTHY.has(written)) return true;
        return written !== undefined && FALSY.has(written) ? false : isTrue(value);
      }
      case 'List':
      case 'DelimitedList': {
        const inside = field.positional[0] === undefined ? undefined : asField(field.positional[0], field.at);
        const items = elementsOf(value)?.map((item) => (inside === undefined ? this.json(item) : this.serialised(inside, item)));
        return items === undefined || items.includes(undefined) ? undefined : (items as Json[]);
      }
      case 'DateTime':
      case 'Date':
      case 'Time':
        return undefined;
      case 'Enum': {
        const by = field.options.get('by_value');
        const member =
          value.type === 'instance' ? value.attributes.get(by !== undefined && isTrue(by) === true ? 'value' : 'name') : undefined;
        return member === undefined ? undefined : this.json(member);
      }
      default:
        return this.json(value);
    }
  }

  private validators(field: FieldValue): ValidatorValue[] {
    const given = field.options.get('validate');
    if (given === undefined || given.type === 'none') return [];
    const all = given.type === 'list' ? given.items : [given];
    return all.flatMap((one) => {
      if (one.type === 'validator' && DESCRIBED.has(one.name)) return [one];
      if (one.type === 'validator' && UNSEEN.has(one.name)) return [];
      // What looks into an uploaded file stands in no description: there is nothing that an author could change.
      if (this.json(this.metadata(field).get('type') ?? NONE) === 'file') return [];
      if (given.type !== 'list' || one.type !== 'none') {
        this.reader.remark(unknownIn(one) ?? field.places.get('validate') ?? field.at, words.unknownValidator);
      }
      return [];
    });
  }

  private choices(field: FieldValue, validators: readonly ValidatorValue[]): JsonObject {
    const equal = validators.filter(({ name }) => name === 'Equal').map((one) => this.json(option(one, 'comparable', 0)));
    if (equal.length > 0) return equal.includes(undefined) ? this.unknownCheck(field) : { enum: equal as Json[] };
    const sets = validators
      .filter(({ name }) => name === 'OneOf' || name === 'ContainsOnly')
      .map((one) => elementsOf(option(one, 'choices', 0)));
    const [first, ...others] = sets;
    if (sets.length === 0) return {};
    if (first === undefined || others.includes(undefined)) return this.unknownCheck(field);
    const common = unique(first).filter((item) => others.every((other) => other?.some((one) => keyOf(one) === keyOf(item))));
    const written = this.json(list(common));
    return written === undefined ? this.unknownCheck(field) : { enum: written };
  }

  private unknownCheck(field: FieldValue): JsonObject {
    const given = field.options.get('validate');
    this.reader.remark(
      (given === undefined ? undefined : unknownIn(given)) ?? field.places.get('validate') ?? field.at,
      words.unknownPart('validate'),
    );
    return {};
  }

  /** The last one wins, as in apispec, which means to take the narrowest. */
  private range(field: FieldValue, validators: readonly ValidatorValue[]): JsonObject {
    const found: JsonObject = {};
    for (const one of validators.filter(({ name }) => name === 'Range')) {
      this.bound(field, found, 'minimum', option(one, 'min', 0));
      this.bound(field, found, 'maximum', option(one, 'max', 1));
    }
    return found;
  }

  private bound(field: FieldValue, found: JsonObject, key: string, value: Value): void {
    if (value.type === 'none') return;
    const written = this.json(value);
    if (written === undefined || (typeof written === 'number' && !Number.isFinite(written))) this.unknownCheck(field);
    else found[key] = written;
  }

  private length(field: FieldValue, validators: readonly ValidatorValue[]): JsonObject {
    const found: JsonObject = {};
    const counts = isList(field) || ['Nested', 'Pluck'].includes(plainName(field.name));
    const [least, most] = counts ? ['minItems', 'maxItems'] : ['minLength', 'maxLength'];
    const lengths = validators.filter(({ name }) => name === 'Length');
    for (const one of lengths) {
      this.bound(field, found, least, option(one, 'min', 0));
      this.bound(field, found, most, option(one, 'max', 1));
    }
    for (const one of lengths) {
      this.bound(field, found, least, option(one, 'equal', 2));
      this.bound(field, found, most, option(one, 'equal', 2));
    }
    return found;
  }

  private pattern(field: FieldValue, validators: readonly ValidatorValue[]): JsonObject {
    const first = validators.find(({ name }) => name === 'Regexp');
    if (first === undefined) return {};
    const regex = option(first, 'regex', 0);
    return regex.type === 'text' ? { pattern: regex.value } : this.unknownCheck(field);
  }

  private nested(field: FieldValue): JsonObject | undefined {
    const given = field.positional[0] ?? field.options.get('nested');
    const many = this.flag(field, 'many');
    const schema = given === undefined ? undefined : this.schemaIn(given);
    if (schema === undefined) {
      this.reader.remark(field.at, words.unknownNested);
      return undefined;
    }
    const ref = { $ref: `#/definitions/${this.define(schema.of, schema.options)}` };
    return many ? { type: 'array', items: ref } : ref;
  }

  private schemaIn(given: Value): { of: ClassValue; options?: ReadonlyMap<string, Value> } | undefined {
    if (given.type === 'class' && isSchema(given)) return { of: given };
    if (given.type === 'instance' && isSchema(given.of)) return { of: given.of, options: given.options };
    if (given.type === 'text') {
      const found = this.reader.anywhere(given.value);
      return found?.type === 'class' && isSchema(found) ? { of: found } : undefined;
    }
    if (given.type !== 'dict') return undefined;
    const attributes = new Map(
      [...given.entries.values()].flatMap(({ key, value }) => (key.type === 'text' ? [[key.value, value] as const] : [])),
    );
    return { of: { type: 'class', name: 'GeneratedSchema', bases: [], attributes } };
  }

  /** A schema among the definitions; its name there. */
  define(of: ClassValue, options?: ReadonlyMap<string, Value>): string {
    const known = this.named.get(of);
    if (known !== undefined) return known;
    const plain = of.name.replace(/Schema$/, '') || of.name;
    let name = plain;
    for (let count = 1; Object.hasOwn(this.definitions, name); count += 1) name = `${plain}${count}`;
    this.named.set(of, name);
    const definition: JsonObject = { type: 'object', properties: {} };
    putMember(this.definitions, name, definition);
    const required: string[] = [];
    for (const [key, field] of schemaFields(of, options)) {
      const observed = this.nameOf(field, key);
      putMember(definition.properties as JsonObject, observed, this.property(field));
      if (this.flag(field, 'required')) required.push(observed);
    }
    if (required.length > 0) definition.required = required.toSorted();
    const meta = of.attributes.get('Meta');
    for (const key of ['title', 'description']) {
      const value = meta?.type === 'class' ? meta.attributes.get(key) : undefined;
      if (value?.type === 'text') definition[key] = value.value;
    }
    return name;
  }
}

const DESCRIBED = new Set(['OneOf', 'ContainsOnly', 'Equal', 'Range', 'Length', 'Regexp']);
/** Their fields check the same, or the format says it. */
const UNSEEN = new Set(['URL', 'Email']);

function option({ positional, options }: ValidatorValue, name: string, index: number): Value {
  return options.get(name) ?? positional[index] ?? { type: 'none' };
}

function loadDefault(field: FieldValue): Value | undefined {
  return field.options.get('load_default') ?? field.options.get('missing');
}

/** `marshmallow.missing`: as if nothing had been given. */
function isMissing(value: Value): boolean {
  return value.type === 'outside' && /(?:^|\.)missing_?$/.test(value.path);
}

/** Where an entry of a dict stands. */
function entryPlace(of: Value | undefined, name: string): PlacedSpan | undefined {
  return of?.type === 'dict' ? of.entries.get(keyOf({ type: 'text', value: name }) ?? '')?.at : undefined;
}

function isCalled(value: Value): boolean {
  if (value.type === 'outside') return /^(?:list|dict|str|int|float|bool|tuple|set)$/.test(value.path);
  return value.type === 'function' || value.type === 'partial' || value.type === 'class';
}

function isKnown(value: Value): boolean {
  return value.type === 'instance' || jsonOf(value) !== undefined || strOf(value) !== undefined;
}

/** Where what isn't known begins in a value. */
export function unknownIn(value: Value, depth = 0): PlacedSpan | undefined {
  if (value.type === 'unknown') return value.at;
  if (depth > 5) return undefined;
  const inside =
    value.type === 'list'
      ? value.items
      : value.type === 'dict'
        ? [...value.entries.values()].map(({ value: entry }) => entry)
        : value.type === 'validator'
          ? [...value.positional, ...value.options.values()]
          : [];
  return inside
    .slice(0, 100)
    .map((one) => unknownIn(one, depth + 1))
    .find((at) => at !== undefined);
}

/** A field, or the class of one without its brackets. */
export function asField(value: Value, at: PlacedSpan): FieldValue | undefined {
  if (value.type === 'field') return value;
  const name = value.type === 'outside' ? fieldName(value.path) : value.type === 'class' ? fieldBase(value) : undefined;
  return name === undefined ? undefined : { type: 'field', name, positional: [], options: new Map(), places: new Map(), at };
}

function plainName(name: string): string {
  return OTHER_NAMES[name] ?? name;
}

function isList({ name }: FieldValue): boolean {
  return name === 'List' || name === 'DelimitedList';
}

function integerOf(value: Value): Json | undefined {
  if (value.type === 'boolean') return Number(value.value);
  if (value.type === 'number') return typeof value.value === 'bigint' ? value.value : finite(Math.trunc(value.value));
  return value.type === 'text' && /^\s*[+-]?\d{1,15}\s*$/.test(value.value) ? Number(value.value) : undefined;
}

function floatOf(value: Value): Json | undefined {
  if (value.type === 'boolean' || value.type === 'number') return finite(Number(value.value));
  return value.type === 'text' && value.value.trim() !== '' ? finite(Number(value.value)) : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** A member of its own, whatever its name: `__proto__` is one too. */
export function putMember(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}
