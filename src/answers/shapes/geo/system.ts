import { codeInName, crsOfCode, DEGREES, type Crs } from '../../../files/geo/crs.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import type { GeoRemark } from './features.ts';

/** The system that an answer names, or why nothing of it is drawn. */
export type NamedSystem = { readonly crs: Crs; readonly isNamed: boolean } | { readonly remark: GeoRemark };

const MEMBERS = ['crs', 'epsg', 'srs'] as const;

/** Of an object with `crs`, `epsg` or `srs`; without one, degrees as RFC 7946 has them. */
export function systemIn(object: JsonObject): NamedSystem {
  const member = MEMBERS.find((name) => Object.hasOwn(object, name));
  if (member === undefined) return { crs: DEGREES, isNamed: false };
  const said = object[member];
  // The format of 2008: “no CRS can be assumed”.
  if (said === null || said === undefined) return { remark: { code: 'no-system' } };
  const name = nameOf(said);
  const code = name === undefined ? undefined : codeInName(name);
  const crs = code === undefined ? undefined : crsOfCode(code);
  return crs === undefined
    ? { remark: { code: 'other-system', name: name ?? JSON.stringify(said, exact).slice(0, 200) } }
    : { crs, isNamed: true };
}

const exact = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** `{type: "name", properties: {name}}` as GeoJSON had it, `{type: "EPSG", properties: {code}}` as its drafts had it, and plain names and numbers. */
function nameOf(said: Json): string | undefined {
  if (typeof said === 'string') return said;
  if (typeof said === 'number' || typeof said === 'bigint') return String(said);
  if (!isObject(said)) return undefined;
  const { properties, init } = said;
  if (typeof init === 'string') return init;
  if (!isObject(properties)) return undefined;
  const { name, code, href } = properties;
  if (typeof name === 'string') return name;
  if (said.type === 'EPSG' && (typeof code === 'number' || typeof code === 'string')) return String(code);
  return typeof href === 'string' ? href : undefined;
}
