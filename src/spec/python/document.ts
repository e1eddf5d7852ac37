import type { JsonObject } from '../model.ts';

/**
 * A document as DEEPaaS 2.6 writes it for one model; `recorded` documents of the real one are compared with it. Routes, words and definitions that are
 * the same for every model are DEEPaaS's own and stand here as it writes them.
 */
export interface DocumentParts {
  readonly model: string;
  readonly predict: readonly JsonObject[];
  readonly train: readonly JsonObject[];
  readonly produces: readonly string[];
  /** The definition that the answer is described by. */
  readonly response: string;
  readonly definitions: JsonObject;
}

const INFO: JsonObject = {
  description:
    "<img src='https://marketplace.deep-hybrid-datacloud.eu/images/logo-deep.png' width=200 alt='' />\n\nThis is a REST API that is focused on providing access to machine learning models. By using the DEEPaaS API users can easily run a REST API in front of their model, thus accessing its functionality via HTTP calls. \n\nCurrently you are browsing the [Swagger UI](https://swagger.io/tools/swagger-ui/) for this API, a tool that allows you to visualize and interact with the API and the underlying model.\n- [Project website](https://deep-hybrid.datacloud.eu).\n- [Project documentation](https://docs.deep-hybrid.datacloud.eu).\n- [Model marketplace](https://marketplace.deep-hybrid.datacloud.eu).\n",
  title: 'DEEP as a Service API endpoint',
  version: '2.6.0',
};

const EXTERNAL: JsonObject = { description: 'API documentation', url: 'https://deepaas.readthedocs.org/' };

const DEFINITIONS: JsonObject = {
  Failure: {
    type: 'object',
    properties: {
      message: {
        type: 'string',
        description: 'Failure message',
      },
    },
    required: ['message'],
  },
  Location: {
    type: 'object',
    properties: {
      rel: {
        type: 'string',
      },
      href: {
        type: 'string',
        format: 'url',
      },
      type: {
        type: 'string',
      },
    },
    required: ['href', 'rel', 'type'],
  },
  Version: {
    type: 'object',
    properties: {
      version: {
        type: 'string',
      },
      id: {
        type: 'string',
      },
      links: {
        $ref: '#/definitions/Location',
      },
      type: {
        type: 'string',
      },
    },
    required: ['id', 'version'],
  },
  ModelMeta: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: 'Model identifier',
      },
      name: {
        type: 'string',
        description: 'Model name',
      },
      description: {
        type: 'string',
        description: 'Model description',
      },
      license: {
        type: 'string',
        description: 'Model license',
      },
      author: {
        type: 'string',
        description: 'Model author',
      },
      version: {
        type: 'string',
        description: 'Model version',
      },
      url: {
        type: 'string',
        description: 'Model url',
      },
      links: {
        type: 'array',
        items: {
          $ref: '#/definitions/Location',
        },
      },
    },
    required: ['description', 'id', 'name'],
  },
  Training: {
    type: 'object',
    properties: {
      uuid: {
        type: 'string',
        format: 'uuid',
        description: 'Training identifier',
      },
      date: {
        type: 'string',
        format: 'date-time',
        description: 'Training start time',
      },
      status: {
        type: 'string',
        enum: ['running', 'error', 'completed', 'cancelled'],
        description: 'Training status',
      },
      message: {
        type: 'string',
        description: 'Optional message explaining status',
      },
    },
    required: ['date', 'status', 'uuid'],
  },
  TrainingList: {
    type: 'object',
    properties: {
      trainings: {
        type: 'array',
        items: {
          $ref: '#/definitions/Training',
        },
      },
    },
  },
  Versions: {
    type: 'object',
    properties: {
      versions: {
        type: 'array',
        items: {
          $ref: '#/definitions/Version',
        },
      },
    },
  },
};

const PREDICTION: JsonObject = {
  type: 'object',
  properties: {
    status: { type: 'string', description: 'Response status message' },
    predictions: { type: 'string', description: 'String containing predictions' },
  },
  required: ['predictions', 'status'],
};

export const JSON_ONLY = ['application/json'];

function ref(name: string): JsonObject {
  return { $ref: `#/definitions/${name}` };
}

function answered(schema: string): JsonObject {
  return { schema: ref(schema), description: '' };
}

function operation(tag: string, summary: string, responses: JsonObject, more: JsonObject = {}): JsonObject {
  return { responses, parameters: [], tags: [tag], summary, produces: JSON_ONLY, ...more };
}

const DEBUG = 'Return debug information if enabled by API.';
const LIST =
  'DEEPaaS can load several models and server them on the same endpoint, making a call to the root of the models namespace will return the loaded models, as long as their basic metadata.';
const VERSIONS = { '400': answered('Failure') };

/** The name of what has no schema. */
export const UNDECLARED = 'Prediction';

export function writeDocument({ model, predict, train, produces, response, definitions }: DocumentParts): JsonObject {
  const at = `/v2/models/${model}`;
  const uuid = { in: 'path', name: 'uuid', required: true, type: 'string' };
  return {
    info: INFO,
    externalDocs: EXTERNAL,
    paths: {
      '/v2/': { get: operation('versions', 'Get V2 API version information', { '200': answered('Version'), ...VERSIONS }) },
      '/v2/debug/': {
        get: operation(
          'debug',
          DEBUG,
          {
            '200': { description: 'Debug information if debug endpoint is enabled' },
            '204': { description: 'Debug endpoint not enabled' },
          },
          { description: DEBUG, produces: ['text/plain'] },
        ),
      },
      '/v2/models/': {
        get: operation('models', 'Return loaded models and its information', { '200': answered('ModelMeta') }, { description: LIST }),
      },
      [`${at}/`]: { get: operation('models', "Return model's metadata", { '200': answered('ModelMeta') }) },
      [`${at}/train/`]: {
        post: operation('models', 'Retrain model with available data', {}, { parameters: [...train] }),
        get: operation('models', 'Get a list of trainings (running or completed)', { '200': answered('TrainingList') }),
      },
      [`${at}/train/{uuid}`]: {
        get: operation('models', 'Get status of a training', { '200': answered('Training') }, { parameters: [uuid] }),
        delete: operation('models', 'Cancel a running training', {}, { parameters: [uuid] }),
      },
      [`${at}/predict/`]: {
        post: operation(
          'models',
          'Make a prediction given the input data',
          { '200': answered(response), '400': answered('Failure') },
          { parameters: [...predict], produces: [...produces] },
        ),
      },
      '/': { get: operation('versions', 'Get available API versions', { '200': answered('Versions'), ...VERSIONS }) },
    },
    swagger: '2.0',
    definitions: { ...DEFINITIONS, ...definitions, ...(response === UNDECLARED && { Prediction: PREDICTION }) },
  };
}
