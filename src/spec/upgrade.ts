import { upgradeFromTwoToThree } from '@scalar/openapi-upgrader/2.0-to-3.0';
import { upgradeFromThreeToThreeOne } from '@scalar/openapi-upgrader/3.0-to-3.1';
import { checkBudget } from './budget.ts';
import { exactJson, parseExact } from './exactJson.ts';
import { asArray, asObject, type Loose } from './loose.ts';
import { SpecError, type Json } from './model.ts';
import * as say from './words.ts';

/** An OpenAPI 3.1 document, with what the upgrade would lose kept in `order` and `produces` of each operation. */
export interface Upgraded {
  readonly swagger: boolean;
  readonly document: Loose;
  /** By path and method: names of the parameters in the original order, and `produces` of Swagger 2. */
  readonly kept: ReadonlyMap<string, { readonly order: readonly string[]; readonly produces: readonly string[] }>;
}

export const operationKey = (path: string, method: string): string => `${method} ${path}`;

/**
 * Any supported document → OpenAPI 3.1.
 * @throws SpecError when it isn't Swagger 2.0 or OpenAPI 3, or when it breaks the budget
 */
export function upgradeSpec(input: unknown): Upgraded {
  const raw = asObject(input);
  if (raw === undefined) throw new SpecError('not-an-object', say.notADescription);
  checkBudget(raw);
  const version = versionOf(raw);
  const swagger = version === '2.0';
  if (!swagger && !/^3\.[0-2]\b/.test(version)) {
    throw new SpecError('unsupported-version', version === '' ? say.namesNoVersion : say.otherVersion(version.slice(0, 20)));
  }
  if (asObject(raw.paths) === undefined) throw new SpecError('no-paths', say.noPaths);

  const copy = tidy(structuredClone(raw));
  const kept = new Map<string, { order: string[]; produces: string[] }>();
  const named: NamedReference[] = [];
  for (const { path, method, operation } of operations(copy)) {
    const parameters = asArray(operation.parameters).map((entry) => asObject(entry) ?? {});
    kept.set(operationKey(path, method), {
      order: parameters.map((parameter) => String(parameter.name)),
      produces: asArray(operation.produces).filter((mime): mime is string => typeof mime === 'string'),
    });
    if (swagger) named.push(...takeNamedReferences(path, method, operation, parameters));
  }
  let document: Loose;
  try {
    // Step by step: `upgrade`, which takes both, brings the code for 3.2 into the first download.
    document = asObject(upgradeFromThreeToThreeOne(upgradeFromTwoToThree(copy))) ?? {};
  } catch {
    // The library’s words are about its own code; the visitor’s are these.
    throw new SpecError('unreadable', say.unreadable);
  }
  putBack(document, named);
  return { swagger, document, kept };
}

function versionOf(raw: Loose): string {
  const version = raw.openapi ?? raw.swagger ?? raw.swaggerVersion;
  return typeof version === 'string' || typeof version === 'number' ? String(version) : '';
}

/** Every operation of a document that is one at all. */
export function* operations(document: Loose): Generator<{ path: string; method: string; operation: Loose }> {
  for (const [path, item] of Object.entries(asObject(document.paths) ?? {})) {
    for (const [method, operation] of Object.entries(asObject(item) ?? {})) {
      const loose = asObject(operation);
      if (loose !== undefined) yield { path, method, operation: loose };
    }
  }
}

/** Removes what the upgrader would stumble over; a parameter without a name can't be sent anyway. */
function tidy(document: Loose): Loose {
  document.paths = Object.fromEntries(Object.entries(asObject(document.paths) ?? {}).filter(([, item]) => asObject(item) !== undefined));
  for (const { operation } of operations(document)) {
    operation.parameters = asArray(operation.parameters).filter((entry) => {
      const parameter = asObject(entry);
      return parameter !== undefined && typeof parameter.name === 'string' && typeof parameter.in === 'string';
    });
  }
  return document;
}

interface NamedReference {
  path: string;
  method: string;
  parameter: Loose;
}

/**
 * marshmallow's `fields.Nested` becomes a parameter with a name and a `$ref` or, when it has a description, an `allOf`
 * around it. Swagger knows neither on a parameter, and the upgrader drops the name or the type. So they are taken out
 * before and put back after.
 */
function takeNamedReferences(path: string, method: string, operation: Loose, parameters: Loose[]): NamedReference[] {
  operation.parameters = parameters.filter((parameter) => !isNamed(parameter));
  return parameters.filter(isNamed).map((parameter) => ({ path, method, parameter }));
}

function isNamed(parameter: Loose): boolean {
  return parameter.in !== 'body' && (typeof parameter.$ref === 'string' || Array.isArray(parameter.allOf));
}

function putBack(document: Loose, named: NamedReference[]): void {
  for (const { path, method, parameter } of named) {
    const operation = asObject(asObject(asObject(document.paths)?.[path])?.[method]);
    if (operation === undefined) continue;
    const { name, in: place, description, required, ...schema } = parameter;
    operation.parameters = [...asArray(operation.parameters), { name, in: place, description, required, schema: relocate(schema) }];
  }
}

/** Swagger 2 keeps its types elsewhere. */
function relocate(schema: Loose): unknown {
  return parseExact(exactJson(schema as Json).replaceAll('"#/definitions/', '"#/components/schemas/'));
}
