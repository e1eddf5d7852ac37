import { elementsOf, putEntry } from './methods.ts';
import { textValue, type ClassValue, type DictItem, type FieldValue, type Given, type Value } from './values.ts';

export function dictOf(fields: ReadonlyMap<string, FieldValue>): Extract<Value, { type: 'dict' }> {
  const entries = new Map<string, DictItem>();
  for (const [name, field] of fields) putEntry(entries, textValue(name), field, field.at);
  return { type: 'dict', entries };
}

export function enumMember(of: ClassValue, name: string, value: Value): Value {
  return {
    type: 'instance',
    of,
    options: new Map(),
    attributes: new Map([
      ['name', textValue(name)],
      ['value', value],
    ]),
  };
}

export function attributeOf(of: ClassValue, name: string): Value | undefined {
  const { own } = lineage(of);
  const found = own.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
  if (found === undefined) return undefined;
  return found.type !== 'function' && isEnum(of) ? enumMember(of, name, found) : found;
}

/** A class with those above it that stand in the sources, and the paths of those that don't; each once, however often it is above. */
export function lineage(of: ClassValue): { own: ClassValue[]; outside: string[] } {
  const own = new Set([of]);
  const outside: string[] = [];
  for (const { bases } of own) {
    for (const base of bases) {
      if (base.type === 'class') own.add(base);
      if (base.type === 'outside') outside.push(base.path);
    }
  }
  return { own: [...own], outside };
}

/** The class of marshmallow's fields that a path names. */
export function fieldName(path: string): string | undefined {
  return /(?:^|\.)fields\.(?<name>[A-Z]\w*)$/.exec(path)?.groups?.name;
}

export function validatorName(path: string): string | undefined {
  return /(?:^|\.)validate\.(?<name>[A-Z]\w*)$/.exec(path)?.groups?.name;
}

/** Of a class of the source's own: which field it is one of. */
export function fieldBase(of: ClassValue): string | undefined {
  return lineage(of).outside.flatMap((path) => fieldName(path) ?? [])[0];
}

export function validatorBase(of: ClassValue): string | undefined {
  return lineage(of).outside.flatMap((path) => validatorName(path) ?? [])[0];
}

export function isEnum(of: ClassValue): boolean {
  return lineage(of).outside.some((path) => path.endsWith('Enum'));
}

export function isSchema(of: ClassValue): boolean {
  return lineage(of).outside.some((path) => /(?:^|\.)Schema$/.test(path));
}

/** What a schema declares, those above it first; of one that was made with `only` or `exclude`, what is left. */
export function schemaFields(of: ClassValue, options: ReadonlyMap<string, Value> = new Map()): Map<string, FieldValue> {
  const all = lineage(of)
    .own.toReversed()
    .flatMap(({ attributes }) => [...attributes]);
  const named = (option: string) => {
    const value = options.get(option);
    return value === undefined ? undefined : elementsOf(value)?.flatMap((name) => (name.type === 'text' ? [name.value] : []));
  };
  const [only, exclude] = [named('only'), named('exclude')];
  return new Map(
    all.flatMap(([name, value]) =>
      value.type === 'field' && only?.includes(name) !== false && exclude?.includes(name) !== true ? [[name, value] as const] : [],
    ),
  );
}

/** `Schema.from_dict({…}, name="…")`. */
export function schemaOf({ positional, named }: Given): Value | undefined {
  const [fields] = positional;
  if (fields?.type !== 'dict') return undefined;
  const name = named.get('name');
  const attributes = new Map(
    [...fields.entries.values()].flatMap(({ key, value }) => (key.type === 'text' ? [[key.value, value] as const] : [])),
  );
  return {
    type: 'class',
    name: name?.type === 'text' ? name.value : 'GeneratedSchema',
    bases: [{ type: 'outside', path: 'marshmallow.Schema' }],
    attributes,
  };
}
