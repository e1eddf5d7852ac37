import { isObject, type JsonObject, type JsonValue } from './server/json.ts';
import { reply } from './server/replies.ts';

export type OddSpec = 'html' | 'truncated' | 'gigantic' | 'cyclic' | '1.2' | 'no-paths' | 'script';

/** Documents that no DEEPaaS sends but that a page must survive. */
export async function oddSpec(kind: OddSpec, real: Response): Promise<Response> {
  if (kind === 'html')
    return reply(200, '<!doctype html><title>Starting</title><h1>The service is starting</h1>', 'text/html; charset=utf-8');
  const text = await real.text();
  const type = 'application/json; charset=utf-8';
  if (kind === 'truncated') return reply(200, text.slice(0, text.length / 2), type);
  if (kind === 'gigantic') return reply(200, gigantic(text), type);
  return reply(200, JSON.stringify(changed(kind, documentOf(text))), type);
}

function documentOf(text: string): JsonObject {
  const document: JsonObject = JSON.parse(text);
  return document;
}

function changed(kind: 'cyclic' | '1.2' | 'no-paths' | 'script', document: JsonObject): JsonObject {
  switch (kind) {
    case 'cyclic':
      return cyclic(document);
    case '1.2':
      return { swaggerVersion: '1.2', apiVersion: '2.6.0', apis: [{ path: '/v2/models', description: 'models' }], info: document['info'] };
    case 'no-paths':
      return { ...document, paths: {} };
    default: {
      const attack = '<script>document.title = "script ran"</script><img src=x onerror="document.title = \'script ran\'">';
      return described(document, `${attack}[a link](javascript:document.title='script%20ran') and a plain word.`);
    }
  }
}

/** References that end in themselves, directly, in a ring, and through a list; one leads nowhere. */
function cyclic(document: JsonObject): JsonObject {
  const definitions: JsonObject = {
    ...(isObject(document['definitions']) ? document['definitions'] : {}),
    Loop: to('Loop'),
    Parent: object({ name: { type: 'string' }, child: to('Child') }),
    Child: object({ parent: to('Parent'), friends: { type: 'array', items: to('Child') } }),
    ModelPredictionResponse: object({ status: { type: 'string' }, tree: to('Parent'), loop: to('Loop'), lost: to('Nowhere') }),
  };
  const extra: JsonValue[] = [
    { in: 'query', name: 'cyclic_ring', required: false, ...to('Parent') },
    { in: 'query', name: 'cyclic_self', required: false, ...to('Loop') },
    { in: 'query', name: 'missing_reference', required: false, ...to('Nowhere') },
  ];
  return { ...mapPredict(document, (operation) => ({ ...operation, parameters: [...parametersOf(operation), ...extra] })), definitions };
}

function to(name: string): JsonObject {
  return { $ref: `#/definitions/${name}` };
}

function object(properties: JsonObject): JsonObject {
  return { type: 'object', properties };
}

function described(document: JsonObject, description: string): JsonObject {
  return mapPredict(document, (operation) => ({
    ...operation,
    description,
    parameters: parametersOf(operation).map((parameter) =>
      isObject(parameter) ? Object.assign({}, parameter, { description }) : parameter,
    ),
  }));
}

function mapPredict(document: JsonObject, change: (operation: JsonObject) => JsonObject): JsonObject {
  const paths = isObject(document['paths']) ? document['paths'] : {};
  const changedPaths = Object.entries(paths).map(([path, item]): [string, JsonValue | undefined] => {
    const post = isObject(item) ? item['post'] : undefined;
    return path.endsWith('/predict/') && isObject(post) ? [path, { post: change(post) }] : [path, item];
  });
  return { ...document, paths: Object.fromEntries<JsonValue | undefined>(changedPaths) };
}

function parametersOf(operation: JsonObject): readonly JsonValue[] {
  const { parameters } = operation;
  return Array.isArray(parameters) ? (parameters as readonly JsonValue[]) : [];
}

const GIGANTIC = 64 * 1024 * 1024;

/** Valid JSON with 64 MB of definitions, made while it is sent. */
function gigantic(text: string): ReadableStream<Uint8Array> {
  const end = text.lastIndexOf('}');
  const encoder = new TextEncoder();
  let sent = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`${text.slice(0, end)}, "x-padding": [`)),
    pull(controller) {
      const block = `${sent > 0 ? ',' : ''}"${'x'.repeat(65_536)}"`;
      sent += block.length;
      if (sent < GIGANTIC) return controller.enqueue(encoder.encode(block));
      controller.enqueue(encoder.encode(`,""]}`));
      return controller.close();
    },
  });
}
