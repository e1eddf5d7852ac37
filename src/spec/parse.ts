import { readDefault } from './defaults.ts';
import { withJsonTexts } from './jsonText/family.ts';
import { asArray, asObject, asString, own, percentDecoded, type Loose } from './loose.ts';
import {
  SpecError,
  type Accept,
  type ApiSpec,
  type Arg,
  type ModelSpec,
  type Place,
  type Predict,
  type Shape,
  type Train,
} from './model.ts';
import { asksForSecret, ownTitle } from './names.ts';
import { readShape, resolver, type Resolver } from './shape.ts';
import { operationKey, operations, upgradeSpec, type Upgraded } from './upgrade.ts';
import * as say from './words.ts';

/**
 * API description of DEEPaaS, as parsed JSON → `ApiSpec`.
 * @throws SpecError, and nothing else, when the document describes no DEEPaaS at all. One odd argument never throws.
 */
export function parseSpec(input: unknown): ApiSpec {
  const upgraded = upgradeSpec(input);
  const info = asObject(upgraded.document.info) ?? {};
  const routes = findRoutes(upgraded.document);
  const from = resolver(upgraded.document);
  const models = [...new Set(routes.map((route) => route.model))].map((id) => readModel(id, routes, upgraded, from));
  if (models.length === 0) {
    throw new SpecError('no-models', say.noModels);
  }
  return {
    dialect: upgraded.swagger ? 'v2' : 'v3',
    basePath: routes[0]?.basePath ?? '',
    title: asString(info.title) ?? '',
    version: asString(info.version) ?? '',
    models,
  };
}

interface Route {
  basePath: string;
  model: string;
  /** What stands behind the model's id. */
  action: '' | 'predict' | 'train';
  path: string;
  method: string;
  operation: Loose;
}

const ROUTE = /^(?<base>.*)\/v\d+\/models\/(?<model>[^/{}]+)(?:\/(?<action>predict|train))?\/?$/;

function findRoutes(document: Loose): Route[] {
  return [...operations(document)].flatMap(({ path, method, operation }) => {
    const found = ROUTE.exec(path)?.groups;
    if (found?.model === undefined) return [];
    return [
      {
        basePath: found.base ?? '',
        model: percentDecoded(found.model),
        action: (found.action ?? '') as Route['action'],
        path,
        method,
        operation,
      },
    ];
  });
}

function readModel(id: string, routes: readonly Route[], upgraded: Upgraded, from: Resolver): ModelSpec {
  const find = (action: Route['action'], method: string) =>
    routes.find((route) => route.model === id && route.action === action && route.method === method);
  const predict = find('predict', 'post');
  const train = find('train', 'post');
  return {
    id,
    metadataPath: find('', 'get')?.path,
    predict: predict && readPredict(predict, upgraded, from),
    train: train && readTrain(train, upgraded, from),
  };
}

function readPredict(route: Route, upgraded: Upgraded, from: Resolver): Predict {
  const args = readArgs(route, upgraded, from);
  const accept = args.find((arg) => arg.name === 'accept' && isFormatChoice(arg));
  const { schema, types } = readResponse(route.operation);
  const kept = upgraded.kept.get(operationKey(route.path, route.method));
  const notes = readBodyNotes(route.operation, from);
  return {
    path: route.path,
    ...(notes.length > 0 && { notes }),
    produces: kept !== undefined && kept.produces.length > 0 ? kept.produces : types,
    args: args.filter((arg) => arg !== accept),
    accept: accept && readAccept(accept),
    response:
      schema === undefined || Object.keys(schema).length === 0 || isDefaultPrediction(schema, from) ? undefined : readShape(schema, from),
  };
}

function readTrain(route: Route, upgraded: Upgraded, from: Resolver): Train {
  return { path: route.path, args: readArgs(route, upgraded, from) };
}

/** DEEPaaS adds a wildcard to its choices, which tells them from a module's own argument; DEEPaaS 3 keeps only the default. */
function isFormatChoice(arg: Arg): boolean {
  return [...arg.choices, arg.default].some((format) => typeof format === 'string' && format.includes('/'));
}

function readAccept(arg: Arg): Accept {
  const fallback = typeof arg.default === 'string' ? arg.default : undefined;
  const choices = arg.choices.length > 0 ? arg.choices.map(String) : [fallback ?? 'application/json'];
  return {
    in: arg.in,
    default: fallback,
    formats: [...new Set(choices)].filter((format) => format !== '*/*' && format.trim() !== ''),
  };
}

/** All arguments in the order of the document: query and header ones from `parameters`, the rest from the body's schema. */
function readArgs(route: Route, upgraded: Upgraded, from: Resolver): Arg[] {
  const parameters = asArray(route.operation.parameters).flatMap((entry) => {
    const parameter = asObject(entry);
    const name = asString(parameter?.name);
    const place = parameter?.in;
    if (parameter === undefined || name === undefined || (place !== 'query' && place !== 'header')) return [];
    const shape = readShape(parameter.schema, from, asString(parameter.description));
    return [
      toArg(
        { name, place, required: parameter.required === true, title: titleOf(parameter.schema) },
        shape,
        defaultOf(parameter.schema, from),
      ),
    ];
  });
  const args = [...parameters, ...readBodyArgs(route.operation, from)];
  const order = upgraded.kept.get(operationKey(route.path, route.method))?.order ?? [];
  const position = (arg: Arg) => {
    const index = upgraded.swagger ? order.indexOf(arg.name) : -1;
    return index === -1 ? order.length : index;
  };
  const unique = args.filter((arg, index) => args.findIndex((other) => other.name === arg.name && other.in === arg.in) === index);
  // DEEPaaS 2 says which texts are secrets.
  const told = upgraded.swagger ? unique : unique.map((arg) => (isSecretByName(arg) ? { ...arg, format: 'password' } : arg));
  return withJsonTexts(told).toSorted((a, b) => position(a) - position(b));
}

function isSecretByName({ name, kind, format, choices }: Arg): boolean {
  return kind === 'string' && format === undefined && choices.length === 0 && asksForSecret(name);
}

/** A body that has no members has no names for fields: a FastAPI with one list argument wants the bare list. */
function readBodyNotes(operation: Loose, from: Resolver): string[] {
  const content = asObject(asObject(operation.requestBody)?.content) ?? {};
  const bare = Object.entries(content).flatMap(([type, media]) => {
    const raw = asObject(media)?.schema;
    const { kind } = readShape(raw, from);
    return type.includes('json') && kind !== 'object' && kind !== 'any' ? [kind === 'array' ? 'list' : kind] : [];
  });
  return [...new Set(bare)].map((what) => say.bodyWithoutName(what));
}

function readBodyArgs(operation: Loose, from: Resolver): Arg[] {
  const content = asObject(asObject(operation.requestBody)?.content) ?? {};
  return Object.entries(content).flatMap(([type, media]) => {
    const place: Place = type.includes('json') ? 'body' : 'formData';
    const raw = asObject(media)?.schema;
    const body = readShape(raw, from);
    const properties = asObject(follow(raw, from)?.properties) ?? {};
    return body.properties.map((property) =>
      toArg(
        { name: property.name, place, required: property.required, title: titleOf(own(properties, property.name)) },
        property,
        defaultOf(own(properties, property.name), from),
      ),
    );
  });
}

interface Named {
  readonly name: string;
  readonly place: Place;
  readonly required: boolean;
  readonly title: string | undefined;
}

function titleOf(schema: unknown): string | undefined {
  return asString(asObject(schema)?.title);
}

function toArg({ name, place, required, title }: Named, shape: Shape, rawDefault: unknown): Arg {
  const { value, note } = readDefault(rawDefault, shape);
  // Where only one answer is possible, nobody needs to be asked.
  const choices = shape.kind === 'array' && shape.choices.length === 0 ? (shape.items?.choices ?? []) : shape.choices;
  const only = required && choices.length === 1 ? choices[0] : undefined;
  const notes = note === undefined ? shape.notes : [...shape.notes, note];
  const said = ownTitle(title, name);
  return {
    ...shape,
    name,
    in: place,
    required,
    default: value ?? (shape.kind === 'array' && only !== undefined ? [only] : only),
    notes,
    ...(said !== undefined && { title: said }),
  };
}

function follow(schema: unknown, from: Resolver): Loose | undefined {
  const loose = asObject(schema);
  const reference = asString(loose?.$ref);
  return reference === undefined ? loose : from.resolve(reference);
}

function defaultOf(schema: unknown, from: Resolver): unknown {
  return asObject(schema)?.default ?? follow(schema, from)?.default;
}

function readResponse(operation: Loose): { schema: Loose | undefined; types: string[] } {
  const content = asObject(asObject(asObject(operation.responses)?.['200'])?.content) ?? {};
  // The upgrade repeats the JSON schema under every media type; the first one is as good as any.
  const schema = Object.values(content).map((media) => asObject(asObject(media)?.schema))[0];
  return { schema, types: Object.keys(content) };
}

/** DEEPaaS declares `{status, predictions: string}` for modules without a schema, and the real answer is anything at all. */
function isDefaultPrediction(schema: Loose, from: Resolver): boolean {
  // Several models in one document make marshmallow number the names.
  if (!/\/Prediction\d*$/.test(asString(schema.$ref) ?? '')) return false;
  const predictions = readShape(schema, from).properties.find((property) => property.name === 'predictions');
  return predictions?.kind === 'string';
}
