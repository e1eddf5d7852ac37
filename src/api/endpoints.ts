import type { paths } from './deepaas.ts';

/** Addresses that DEEPaaS 2 has for every model, as its own description writes them. */
type FixedPath = keyof paths;

/** What the description says that a GET there answers. */
export type Declared<Path extends FixedPath> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/**
 * How foreign input is read that a description tells about: by the declared names only, so that a misspelt one is an error
 * of types, and with nothing known of what is in them, since servers don't send what they declare.
 */
export type Claimed<T> = { readonly [Name in keyof T]?: unknown };

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** In braces in one path and not in the other. */
type NewNames<From extends string, To extends string> = Exclude<NamesIn<To>, NamesIn<From>>;

/**
 * The address of an endpoint below another one, whose own address the API's description gave. That one is followed to the
 * letter: base paths and what a proxy puts in front are in it already.
 * @param names what is filled in for the names in braces that `to` has and `from` hasn't
 */
export function below<From extends FixedPath, To extends FixedPath & `${From}${string}`>(
  url: string,
  from: From,
  to: To,
  names: Readonly<Record<NewNames<From, To>, string>>,
): string {
  const filled = Object.entries<string>(names).reduce(
    (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(value)),
    to.slice(from.length),
  );
  return `${url.replace(/\/+$/, '')}/${filled}`;
}
