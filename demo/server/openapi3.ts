import type { Field, Fields, ScalarKind } from './fields.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { ModelDefinition } from './model.ts';
import { FIXED_PATHS_3, fixedSchemas, INFO_3, okResponse } from './openapi3Fixed.ts';

/** FastAPI 0.111 says `format: binary`, 0.129 and later `contentMediaType`. */
export type FileStyle = 'binary' | 'contentMediaType';

const TYPES: Readonly<Record<ScalarKind, JsonObject>> = {
  str: { type: 'string' },
  int: { type: 'integer' },
  float: { type: 'number' },
  decimal: { type: 'number' },
  bool: { type: 'boolean' },
  datetime: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'time' },
  url: { type: 'string' },
  email: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  dict: { additionalProperties: true, type: 'object' },
  raw: {},
};

/** Lists, objects and files travel in the body, everything else in the query. */
export function isBodyField(of: Field): boolean {
  return of.kind === 'file' || of.kind === 'list' || of.kind === 'dict' || of.kind === 'nested';
}

/** An argument without a default is required, whatever the module meant. */
export function isRequired3(of: Field): boolean {
  return of.required === true || of.default === undefined;
}

export function openapiDocument(models: readonly ModelDefinition[], basePath: string, style: FileStyle): JsonObject {
  const schemas: Record<string, JsonObject> = {};
  const paths: Record<string, JsonObject> = {};
  paths[`${basePath}/v2/debug/`] = FIXED_PATHS_3['/v2/debug/'];
  paths[`${basePath}/v2/models/`] = FIXED_PATHS_3['/v2/models/'];
  for (const model of models) {
    const path = `${basePath}/v2/models/${model.id}`;
    paths[path] = metadataPath(path, model.id);
    paths[`${path}/predict`] = { post: predictOperation(`${path}/predict`, model, style, schemas) };
  }
  for (const path of ['/v2/', '/', '/swagger.json'] as const) paths[basePath + path] = FIXED_PATHS_3[path];
  const input = style === 'contentMediaType' ? { input: { title: 'Input' }, ctx: { type: 'object', title: 'Context' } } : {};
  const all = { ...schemas, ...fixedSchemas(input) };
  return { openapi: '3.1.0', info: INFO_3[style], paths, components: { schemas: all } };
}

function metadataPath(path: string, id: string): JsonObject {
  return {
    get: {
      tags: ['v2', 'models', 'models'],
      summary: "Return model's metadata",
      description: "Return model's metadata.",
      operationId: operationId(`get_model_${id}`, path, 'get'),
      responses: { 200: okResponse({ $ref: '#/components/schemas/ModelMeta' }) },
    },
  };
}

function predictOperation(path: string, model: ModelDefinition, style: FileStyle, schemas: Record<string, JsonObject>): JsonObject {
  const args = Object.entries(model.args ?? {});
  const body = Object.fromEntries(args.filter(([, of]) => isBodyField(of)));
  const query = args.filter(([, of]) => !isBodyField(of));
  const id = operationId('predict', path, 'post');
  const parameters = query.map(([name, of]) => ({
    name,
    in: 'query',
    required: isRequired3(of),
    schema: schemaOf(name, of, style, schemas),
  }));
  return {
    tags: ['v2', 'predict', 'models', 'predict'],
    summary: 'Predict',
    description: 'Make a prediction given the input data.',
    operationId: id,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(Object.keys(body).length > 0 ? { requestBody: requestBody(id, body, style, schemas) } : {}),
    responses: {
      200: okResponse(responseReference(model, style, schemas)),
      422: {
        description: 'Validation Error',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/HTTPValidationError' } } },
      },
    },
  };
}

function requestBody(id: string, fields: Fields, style: FileStyle, schemas: Record<string, JsonObject>): JsonObject {
  const name = `Body_${id}`;
  const required = Object.keys(fields).filter((key) => fields[key] && isRequired3(fields[key]));
  schemas[name] = {
    properties: Object.fromEntries(Object.entries(fields).map(([key, of]) => [key, schemaOf(key, of, style, schemas)])),
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    title: name,
  };
  const hasFile = Object.values(fields).some((of) => of.kind === 'file');
  const type = hasFile ? 'multipart/form-data' : 'application/json';
  return { ...(required.length > 0 ? { required: true } : {}), content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } } };
}

/** Descriptions, choices, bounds and `format: password` are lost on the way to FastAPI. */
function schemaOf(name: string, of: Field, style: FileStyle, schemas: Record<string, JsonObject>): JsonObject {
  const title = { title: titleOf(name) };
  const shape = shapeOf(name, of, style, schemas);
  if (of.required) return { ...shape, ...title };
  const nullable = of.kind === 'raw' ? {} : { anyOf: [shape, { type: 'null' }] };
  // A default of null is left out of the document.
  const preset: Record<string, JsonValue> = of.default === undefined || of.default === null ? {} : { default: of.default };
  return { ...nullable, ...title, ...preset };
}

function shapeOf(name: string, of: Field, style: FileStyle, schemas: Record<string, JsonObject>): JsonObject {
  if (of.kind === 'file') {
    return style === 'binary' ? { type: 'string', format: 'binary' } : { type: 'string', contentMediaType: 'application/octet-stream' };
  }
  if (of.kind === 'list') return { items: shapeOf(name, of.items, style, schemas), type: 'array' };
  if (of.kind !== 'nested') return TYPES[of.kind];
  const schema = titleOf(name).replace(/\W/g, '');
  schemas[schema] = modelSchema(schema, of.fields, style, schemas);
  return { $ref: `#/components/schemas/${schema}` };
}

function responseReference(model: ModelDefinition, style: FileStyle, schemas: Record<string, JsonObject>): JsonObject {
  if (!model.schema) {
    schemas['Prediction'] = {
      properties: {
        status: { type: 'string', title: 'Status', description: 'Response status message' },
        predictions: { type: 'string', title: 'Predictions', description: 'String containing predictions' },
      },
      type: 'object',
      required: ['status', 'predictions'],
      title: 'Prediction',
    };
    return { $ref: '#/components/schemas/Prediction' };
  }
  // Two models with a schema of the same name get long names from FastAPI; ours carry the model's.
  const name = Object.hasOwn(schemas, 'ModelPredictionResponse') ? `ModelPredictionResponse__${model.id}` : 'ModelPredictionResponse';
  schemas[name] = {};
  schemas[name] = modelSchema(name, model.schema, style, schemas);
  return { $ref: `#/components/schemas/${name}` };
}

/** Every property may be null and all are listed as required; descriptions are kept here. */
function modelSchema(title: string, fields: Fields, style: FileStyle, schemas: Record<string, JsonObject>): JsonObject {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, of]) => {
      const description = of.description === undefined ? {} : { description: of.description };
      const shape = of.kind === 'raw' ? {} : { anyOf: [shapeOf(name, of, style, schemas), { type: 'null' }] };
      return [name, { ...shape, title: name, ...description }];
    }),
  );
  return { properties, type: 'object', required: Object.keys(fields), title };
}

function operationId(name: string, path: string, method: string): string {
  return `${name}${path}`.replace(/\W/g, '_') + `_${method}`;
}

/** Python's `str.title()` of the name with spaces for underscores. */
function titleOf(name: string): string {
  return name.replaceAll('_', ' ').replace(/[A-Za-z]+/g, (word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase());
}
