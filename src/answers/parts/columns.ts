import type { Json, JsonObject, Property, Shape } from '../../spec/model.ts';
import { looksEmbedded } from '../../files/base64.ts';
import { pairByName } from '../shapes/classes/rows.ts';
import { isScalar } from '../isObject.ts';

const NONE: ReadonlyMap<string, Property> = new Map();

/**
 * Members that are lists side by side, each a column of one table: what stands at one place in each of them belongs together.
 * Lists that a schema declares are lists, unless their names say of two that they are the labels and scores of the same things.
 */
export function columnsIn(object: JsonObject, declared = NONE): readonly string[] {
  const byLength = new Map<number, string[]>();
  for (const [name, list] of Object.entries(object)) {
    if (!isColumn(list)) continue;
    const alike = byLength.get(list.length);
    if (alike === undefined) byLength.set(list.length, [name]);
    else alike.push(name);
  }
  const sets = [...byLength.values()].map((names) =>
    pairByName(names) === undefined ? names.filter((name) => !declared.has(name)) : names,
  );
  // One entry in each of them is no table, unless the names say what they are.
  const tables = sets.filter((names) => names.length > 1 && (lengthOf(object, names) > 1 || pairByName(names) !== undefined));
  return tables.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function isColumn(list: Json): list is Json[] {
  return (
    Array.isArray(list) && list.length > 0 && list.every((item) => isScalar(item) && !(typeof item === 'string' && looksEmbedded(item)))
  );
}

function lengthOf(object: JsonObject, [name = '']: readonly string[]): number {
  const list = object[name];
  return Array.isArray(list) ? list.length : 0;
}

/** What the schema says of several members that are drawn as one. */
export function shapeOfAll(names: readonly string[], declared: ReadonlyMap<string, Property>): Shape | undefined {
  const known = names.flatMap((name) => declared.get(name) ?? []);
  const [first] = known;
  if (first === undefined) return undefined;
  const said = known.filter(({ description }) => /\s/.test(description.trim()));
  const [only] = said;
  const description = said.length < 2 ? (only?.description ?? '') : said.map((one) => `${one.name}: ${one.description.trim()}`).join(' · ');
  return { ...first, description };
}
