import { enforcedChoices, type Field, type Fields, type ScalarKind, type Validator } from './fields.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { ModelDefinition } from './model.ts';
import { EXTERNAL_DOCS, fixedDefinitions, FIXED_PATHS, INFO, trainPaths } from './swaggerFixed.ts';

export interface SwaggerOptions {
  readonly basePath: string;
  readonly noTrain: boolean;
  readonly noPredict: boolean;
}

type Properties = Record<string, JsonValue>;

const TYPES: Readonly<Record<ScalarKind, Properties>> = {
  str: { type: 'string' },
  int: { type: 'integer', format: 'int32' },
  float: { type: 'number', format: 'float' },
  decimal: { type: 'number' },
  bool: { type: 'boolean' },
  datetime: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string' },
  url: { type: 'string', format: 'url' },
  email: { type: 'string', format: 'email' },
  uuid: { type: 'string', format: 'uuid' },
  dict: { type: 'object' },
  raw: {},
};

/** The document that apispec 3.3 makes of webargs fields, quirks included. */
export function swaggerDocument(models: readonly ModelDefinition[], options: SwaggerOptions): JsonObject {
  const definitions = new Definitions();
  const at = (path: string) => options.basePath + path;
  const paths: Record<string, JsonObject> = {};
  for (const path of ['/v2/', '/v2/debug/', '/v2/models/'] as const) paths[at(path)] = FIXED_PATHS[path];
  for (const { id } of models) paths[at(`/v2/models/${id}/`)] = FIXED_PATHS.model;
  // The definitions are numbered in this order: every train before any predict.
  for (const { id, trainArgs } of models) {
    if (options.noTrain) continue;
    const [list, item] = trainPaths(definitions.parameters(trainArgs ?? {}));
    paths[at(`/v2/models/${id}/train/`)] = list;
    paths[at(`/v2/models/${id}/train/{uuid}`)] = item;
  }
  for (const model of models) {
    if (!options.noPredict) paths[at(`/v2/models/${model.id}/predict/`)] = { post: predictOperation(model, definitions) };
  }
  // With a base path the root has no trailing slash.
  paths[options.basePath || '/'] = FIXED_PATHS['/'];
  return {
    info: INFO,
    externalDocs: EXTERNAL_DOCS,
    paths,
    swagger: '2.0',
    definitions: { ...fixedDefinitions(options.noTrain), ...definitions.schemas },
  };
}

/** The choices of `accept` as DEEPaaS extends them; undefined when the model has no such argument. */
function acceptChoices(args: Fields | undefined): string[] | undefined {
  const choices = args?.['accept'] && enforcedChoices(args['accept']);
  return choices && [...choices.map(String), '*/*'];
}

/** DEEPaaS replaces the default of `accept` by its first choice and adds one that takes anything. */
export function withAnyAccepted(args: Fields): Fields {
  const accept = args['accept'];
  const choices = acceptChoices(args);
  if (!accept || !choices) return args;
  // marshmallow made its message before DEEPaaS added `*/*`.
  const validate: readonly Validator[] = [{ check: 'oneOf', choices, named: choices.slice(0, -1) }];
  return { ...args, accept: { ...accept, default: choices[0] ?? null, validate } };
}

function predictOperation(model: ModelDefinition, definitions: Definitions): JsonObject {
  const parameters = definitions.parameters(withAnyAccepted(model.args ?? {}));
  const schema = model.schema ? definitions.add('ModelPredictionResponse', model.schema) : definitions.prediction();
  return {
    responses: {
      400: { schema: { $ref: '#/definitions/Failure' }, description: '' },
      200: { schema, description: '' },
    },
    parameters,
    tags: ['models'],
    summary: 'Make a prediction given the input data',
    produces: acceptChoices(model.args) ?? ['application/json'],
  };
}

class Definitions {
  readonly schemas: Record<string, JsonObject> = {};

  parameters(fields: Fields): JsonObject[] {
    const parameters: JsonObject[] = [];
    const body: Fields = Object.fromEntries(Object.entries(fields).filter(([, of]) => of.location === 'json'));
    for (const [name, of] of Object.entries(fields)) {
      if (of.location !== 'json') parameters.push(this.parameter(name, of));
      // All the arguments of a JSON body share one parameter, at the place of the first.
      else if (name === Object.keys(body)[0])
        parameters.push({ in: 'body', name: 'body', required: false, schema: this.object(body, false) });
    }
    return parameters;
  }

  private parameter(name: string, of: Field): JsonObject {
    const places = { form: 'formData', headers: 'header', query: 'query', json: 'body' } as const;
    return {
      in: places[of.location ?? 'query'],
      name,
      required: of.required ?? false,
      ...(of.kind === 'list' ? { collectionFormat: 'multi' } : {}),
      ...this.property(of),
    };
  }

  private property(of: Field): Properties {
    const shape: Properties = {
      ...(of.kind === 'list' ? { type: 'array' } : of.kind === 'file' || of.kind === 'nested' ? {} : TYPES[of.kind]),
      ...(of.default === undefined ? {} : { default: of.default }),
      ...(of.nullable || of.default === null ? { 'x-nullable': true } : {}),
      ...limits(of),
      ...(of.kind === 'file' ? { type: 'file' } : {}),
      ...(of.description === undefined ? {} : { description: of.description }),
      ...of.metadata,
    };
    if (of.kind === 'list') shape['items'] = this.property(of.items);
    if (of.kind !== 'nested') return shape;
    const reference = this.add('Generated', of.fields);
    return Object.keys(shape).length > 0 ? { ...shape, allOf: [reference] } : reference;
  }

  private object(fields: Fields, sorted = true): JsonObject {
    const properties = Object.fromEntries(Object.entries(fields).map(([name, of]) => [name, this.property(of)]));
    const required = Object.keys(fields).filter((name) => fields[name]?.required);
    if (sorted) required.sort();
    return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
  }

  add(name: string, fields: Fields): { $ref: string } {
    const unique = this.free(name);
    this.schemas[unique] = {};
    this.schemas[unique] = this.object(fields);
    return { $ref: `#/definitions/${unique}` };
  }

  prediction(): { $ref: string } {
    this.schemas['Prediction'] = PREDICTION;
    return { $ref: '#/definitions/Prediction' };
  }

  private free(name: string): string {
    let unique = name;
    for (let count = 1; Object.hasOwn(this.schemas, unique); count += 1) unique = `${name}${count}`;
    return unique;
  }
}

const PREDICTION: JsonObject = {
  type: 'object',
  properties: {
    status: { type: 'string', description: 'Response status message' },
    predictions: { type: 'string', description: 'String containing predictions' },
  },
  required: ['predictions', 'status'],
};

function limits(of: Field): Properties {
  const result: Properties = {};
  const [least, most] = of.kind === 'list' || of.kind === 'nested' ? ['minItems', 'maxItems'] : ['minLength', 'maxLength'];
  const set = (key: string, value: JsonValue | undefined) => {
    if (value !== undefined) result[key] = value;
  };
  for (const validator of of.validate ?? []) {
    // An exclusive bound comes out as an inclusive one: apispec doesn't look.
    if (validator.check === 'range') {
      set('minimum', validator.min);
      set('maximum', validator.max);
    } else if (validator.check === 'length') {
      set(least ?? '', validator.equal ?? validator.min);
      set(most ?? '', validator.equal ?? validator.max);
    } else if (validator.check === 'pattern') set('pattern', validator.source);
    else if (validator.check !== 'own') set('enum', validator.choices);
  }
  return result;
}
