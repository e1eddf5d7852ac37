import type { JsonObject } from './json.ts';

export const INFO = {
  description:
    "<img src='https://marketplace.deep-hybrid-datacloud.eu/images/logo-deep.png' width=200 alt='' />\n\n" +
    'This is a REST API that is focused on providing access to machine learning models. By using the DEEPaaS API ' +
    'users can easily run a REST API in front of their model, thus accessing its functionality via HTTP calls. \n\n' +
    'Currently you are browsing the [Swagger UI](https://swagger.io/tools/swagger-ui/) for this API, a tool that allows ' +
    'you to visualize and interact with the API and the underlying model.\n' +
    '- [Project website](https://deep-hybrid.datacloud.eu).\n' +
    '- [Project documentation](https://docs.deep-hybrid.datacloud.eu).\n' +
    '- [Model marketplace](https://marketplace.deep-hybrid.datacloud.eu).\n',
  title: 'DEEP as a Service API endpoint',
  version: '2.6.0',
};

export const EXTERNAL_DOCS = { description: 'API documentation', url: 'https://deepaas.readthedocs.org/' };

const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const answer = (name: string) => ({ schema: ref(name), description: '' });
const failure = { 400: answer('Failure') };
const text = (description?: string) => ({ type: 'string', ...(description ? { description } : {}) });
const uuidParameter = { in: 'path', name: 'uuid', required: true, type: 'string' };

function operation(tag: string, summary: string, responses: JsonObject, extra: JsonObject = {}): JsonObject {
  return { responses, parameters: [], tags: [tag], summary, produces: ['application/json'], ...extra };
}

const DEBUG = 'Return debug information if enabled by API.';

export const FIXED_PATHS = {
  '/v2/': { get: operation('versions', 'Get V2 API version information', { ...failure, 200: answer('Version') }) },
  '/v2/debug/': {
    get: operation(
      'debug',
      DEBUG,
      {
        200: { description: 'Debug information if debug endpoint is enabled' },
        204: { description: 'Debug endpoint not enabled' },
      },
      { description: DEBUG, produces: ['text/plain'] },
    ),
  },
  // The real answer wraps a list in `models`; the document has always been wrong.
  '/v2/models/': {
    get: operation(
      'models',
      'Return loaded models and its information',
      { 200: answer('ModelMeta') },
      {
        description:
          'DEEPaaS can load several models and server them on the same endpoint, making a call to the root of the models ' +
          'namespace will return the loaded models, as long as their basic metadata.',
      },
    ),
  },
  model: { get: operation('models', "Return model's metadata", { 200: answer('ModelMeta') }) },
  '/': { get: operation('versions', 'Get available API versions', { ...failure, 200: answer('Versions') }) },
} satisfies Record<string, JsonObject>;

export function trainPaths(parameters: readonly JsonObject[]): [JsonObject, JsonObject] {
  const withUuid = { parameters: [uuidParameter] };
  return [
    {
      post: operation('models', 'Retrain model with available data', {}, { parameters }),
      get: operation('models', 'Get a list of trainings (running or completed)', { 200: answer('TrainingList') }),
    },
    {
      get: operation('models', 'Get status of a training', { 200: answer('Training') }, withUuid),
      delete: operation('models', 'Cancel a running training', {}, withUuid),
    },
  ];
}

function object(properties: JsonObject, ...required: string[]): JsonObject {
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}

const TRAINING = {
  Training: object(
    {
      uuid: { type: 'string', format: 'uuid', description: 'Training identifier' },
      date: { type: 'string', format: 'date-time', description: 'Training start time' },
      status: { type: 'string', enum: ['running', 'error', 'completed', 'cancelled'], description: 'Training status' },
      message: text('Optional message explaining status'),
    },
    'date',
    'status',
    'uuid',
  ),
  TrainingList: object({ trainings: { type: 'array', items: ref('Training') } }),
};

export const fixedDefinitions = (noTrain: boolean): JsonObject => ({
  Failure: object({ message: text('Failure message') }, 'message'),
  Location: object({ rel: text(), href: { type: 'string', format: 'url' }, type: text() }, 'href', 'rel', 'type'),
  Version: object({ version: text(), id: text(), links: ref('Location'), type: text() }, 'id', 'version'),
  ModelMeta: object(
    {
      id: text('Model identifier'),
      name: text('Model name'),
      description: text('Model description'),
      license: text('Model license'),
      author: text('Model author'),
      version: text('Model version'),
      url: text('Model url'),
      links: { type: 'array', items: ref('Location') },
    },
    'description',
    'id',
    'name',
  ),
  ...(noTrain ? {} : TRAINING),
  Versions: object({ versions: { type: 'array', items: ref('Version') } }),
});
