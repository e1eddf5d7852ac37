import type { JsonObject, JsonValue } from './json.ts';

const DESCRIPTION =
  "<img src='https://raw.githubusercontent.com/ai4os/.github/ai4os/profile/horizontal-transparent.png' width=200 alt='' />\n\n" +
  'This is a REST API that is focused on providing access to machine learning models. \n\n' +
  'Currently you are browsing the [Swagger UI](https://swagger.io/tools/swagger-ui/) for this API, a tool that allows ' +
  'you to visualize and interact with the API and the underlying model.\n' +
  '- [AI4EOSC Project website](https://ai4eosc.eu).\n' +
  '- [Project documentation](https://docs.ai4eosc.eu).\n' +
  '- [API documentation](https://docs.ai4os.eu/deepaas).\n' +
  '- [AI4EOSC Model marketplace](https://dashboard.cloud.ai4eosc.eu/marketplace).\n';

const info = (version: string) => ({ title: 'Model serving API endpoint', description: DESCRIPTION, version });

/** The development branch said 2.6.0 first and 3.0.0 later. */
export const INFO_3 = { binary: info('2.6.0'), contentMediaType: info('3.0.0') };

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

export function okResponse(schema: JsonObject): JsonObject {
  return { description: 'Successful Response', content: { 'application/json': { schema } } };
}

const version = { tags: ['version'] };
const DEBUG = 'Return debug information if enabled by API.';
const SPEC_DOCSTRING =
  'Generate the OpenAPI schema of the application. This is called by FastAPI\ninternally.\n\n' +
  'The first time it is called it stores the result in the attribute\n`app.openapi_schema`, and next times it is called, ' +
  'it just returns that same\nresult. To avoid the cost of generating the schema every time.\n\n' +
  'If you need to modify the generated OpenAPI schema, you could modify it.\n\n' +
  'Read more in the\n[FastAPI docs for OpenAPI](https://fastapi.tiangolo.com/how-to/extending-openapi/).';

export const FIXED_PATHS_3 = {
  '/v2/debug/': {
    get: {
      tags: ['v2', 'debug', 'debug'],
      summary: DEBUG,
      description: DEBUG,
      operationId: 'get_v2_debug__get',
      responses: {
        200: {
          description: 'Debug information if debug endpoint is enabled',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        204: { description: 'Debug endpoint not enabled' },
      },
    },
  },
  '/v2/models/': {
    get: {
      tags: ['v2', 'models', 'models'],
      summary: 'Return loaded models and its information',
      description:
        'Return list of DEEPaaS loaded models. In previous versions, DEEPaaS could load several models and serve them on ' +
        'the same endpoint.',
      operationId: 'index_models_v2_models__get',
      responses: { 200: okResponse(ref('ModelList')) },
    },
  },
  '/v2/': {
    get: {
      tags: ['v2', 'version'],
      summary: 'Get V2 Version',
      operationId: 'get_v2_version_v2__get',
      responses: { 200: okResponse(ref('Versions')) },
    },
  },
  '/': {
    get: {
      ...version,
      summary: 'Get API version information',
      operationId: 'get_root__get',
      responses: { 200: okResponse(ref('VersionsAndLinks')) },
    },
  },
  '/swagger.json': {
    get: {
      ...version,
      summary: 'Get OpenAPI schema',
      description: SPEC_DOCSTRING,
      operationId: 'openapi_swagger_json_get',
      responses: { 200: okResponse({ additionalProperties: true, type: 'object', title: 'Response Openapi Swagger Json Get' }) },
    },
  },
} satisfies Record<string, JsonObject>;

const text = (title: string): JsonObject => ({ type: 'string', title });
const array = (items: JsonObject, title: string, extra: JsonObject = {}): JsonObject => ({ items, type: 'array', title, ...extra });
const media = { type: 'string', title: 'Type', default: 'application/json' };

function object(
  title: string,
  properties: Record<string, JsonValue>,
  required: readonly string[] = [],
  extra: JsonObject = {},
): JsonObject {
  return { properties, type: 'object', ...(required.length > 0 ? { required } : {}), title, ...extra };
}

function described(title: string, optional = true): JsonObject {
  const about = { title, description: `Model ${title === 'Id' ? 'identifier' : title.toLowerCase()}` };
  return optional ? { anyOf: [{ type: 'string' }, { type: 'null' }], ...about } : { type: 'string', ...about };
}

export function fixedSchemas(errorExtras: JsonObject): Record<string, JsonObject> {
  return {
    HTTPValidationError: object('HTTPValidationError', { detail: array(ref('ValidationError'), 'Detail') }),
    Location: object('Location', { rel: text('Rel'), href: { type: 'string', minLength: 1, format: 'uri', title: 'Href' }, type: media }, [
      'rel',
      'href',
    ]),
    ModelList: object('ModelList', { models: array(ref('ModelMeta'), 'Models', { description: 'List of loaded models' }) }, ['models']),
    ModelMeta: object(
      'ModelMeta',
      {
        id: described('Id', false),
        name: described('Name', false),
        description: described('Description'),
        summary: described('Summary'),
        license: described('License'),
        author: described('Author'),
        version: described('Version'),
        url: described('Url'),
        links: array(ref('Location'), 'Links', { description: 'Model links' }),
      },
      ['id', 'name', 'links'],
      {
        description:
          '"V2 model metadata.\n\nThis class is used to represent the metadata of a model in the V2 API, as we were\ndoing in previous versions.',
      },
    ),
    ValidationError: object(
      'ValidationError',
      {
        loc: array({ anyOf: [{ type: 'string' }, { type: 'integer' }] }, 'Location'),
        msg: text('Message'),
        type: text('Error Type'),
        ...errorExtras,
      },
      ['loc', 'msg', 'type'],
    ),
    Version: object('Version', { version: text('Version'), id: text('Id'), type: media }, ['version', 'id']),
    Versions: object('Versions', { versions: array(ref('Version'), 'Versions') }, ['versions']),
    VersionsAndLinks: object('VersionsAndLinks', { versions: array(ref('Version'), 'Versions'), links: array(ref('Location'), 'Links') }, [
      'versions',
      'links',
    ]),
  };
}
