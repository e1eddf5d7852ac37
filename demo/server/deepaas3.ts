import type { Server } from './deepaas2.ts';
import { docsPage } from './docsPage.ts';
import { isList, type JsonObject, type JsonValue } from './json.ts';
import { load3 } from './load3.ts';
import { WorkerDied, type ModelDefinition } from './model.ts';
import { openapiDocument, type FileStyle } from './openapi3.ts';
import { reply } from './replies.ts';
import { Router, type Handler } from './router.ts';
import { NotSerialisable, RawAnswer, ReturnedFile } from './values.ts';

export interface Server3Options {
  readonly basePath: string;
  readonly fileStyle: FileStyle;
  readonly modelsRouteFails: boolean;
}

/** The unreleased DEEPaaS 3 (FastAPI). Its train routes, choices and descriptions are gone. */
export function createDeepaas3(models: readonly ModelDefinition[], options: Server3Options): Server {
  const base = options.basePath;
  const router = new Router();
  const document = openapiDocument(models, base, options.fileStyle);
  const get = (path: string, handler: Handler) => router.add('GET', base + path, handler);
  const docs: Handler = () =>
    reply(200, docsPage('DEEPaaS 3', 'OpenAPI 3.1', `${base}/openapi.json`, document), 'text/html; charset=utf-8');

  get('/', broken);
  get('/openapi.json', () => compact(document));
  get('/swagger.json', () => compact(document));
  get('/docs', docs);
  get('/redoc', docs);
  get('/v2/', () => compact({ versions: [{ version: 'stable', id: 'v2', type: 'application/json' }] }));
  get('/v2/debug/', () => reply(204, null, null));
  get('/v2/models/', (request) =>
    options.modelsRouteFails ? broken() : compact({ models: models.map((model) => metadata(model, base, request)) }),
  );
  const loop = new EventLoop();
  for (const model of models) {
    const at = `${base}/v2/models/${model.id}`;
    router.add('GET', at, (request) => (options.modelsRouteFails ? broken() : compact(metadata(model, base, request))));
    router.add('POST', `${at}/predict`, (request) => predict(model, request, options.fileStyle, loop));
  }
  return async (request) => {
    await loop.free();
    return route(router, request);
  };
}

/** predict runs inside the event loop: while it does, nothing else is answered. */
class EventLoop {
  private busy: Promise<unknown> | undefined;

  async free(): Promise<void> {
    while (this.busy) await this.busy;
  }

  async block<T>(work: () => T | Promise<T>): Promise<T> {
    await this.free();
    const running = Promise.resolve().then(work);
    this.busy = running.catch(() => undefined).then(() => (this.busy = undefined));
    return running;
  }
}

async function route(router: Router, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const resolved = router.resolve(request.method, url.pathname);
  if (resolved.kind === 'found') {
    try {
      return await resolved.handler(request, resolved.params);
    } catch {
      return broken();
    }
  }
  if (resolved.kind === 'wrong-method') return compact({ detail: 'Method Not Allowed' }, 405, { allow: resolved.allowed.join(', ') });
  const other = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`;
  if (other !== '' && router.resolve(request.method, other).kind !== 'unknown') {
    url.pathname = other;
    return reply(307, null, null, { location: url.href });
  }
  return compact({ detail: 'Not Found' }, 404);
}

async function predict(model: ModelDefinition, request: Request, style: FileStyle, loop: EventLoop): Promise<Response> {
  const { values, defaulted, problems } = await load3(model.args ?? {}, request, style);
  if (problems.length > 0) return compact({ detail: problems }, 422);
  const run = model.predict;
  if (!run) return compact({ detail: `Model '${model.id}' does not implement this functionality` }, 501);
  try {
    const answer = await loop.block(() => run(values, { defaulted, killed: new AbortController().signal }));
    if (answer instanceof RawAnswer) return answer.response();
    // There is no content negotiation: a returned file can't be turned into JSON.
    if (answer instanceof Uint8Array || answer instanceof ReturnedFile || answer instanceof NotSerialisable) return broken();
    return compact(model.schema ? answer : { status: 'OK', predictions: answer });
  } catch (error) {
    // There is no worker process either: what would kill one takes the connection, or the request, down.
    if (error instanceof WorkerDied) return Response.error();
    const message = error instanceof Error ? error.message : String(error);
    return compact({ detail: `ERROR: unexpected error.: ${message}` }, 500);
  }
}

/** FastAPI's JSON: compact, not escaped, and NaN is an error on the way out. */
function compact(value: JsonValue, status = 200, headers: Record<string, string> = {}): Response {
  if (hasSpecialNumber(value)) return broken();
  return reply(status, JSON.stringify(value), 'application/json', headers);
}

function hasSpecialNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasSpecialNumber);
}

function broken(): Response {
  return reply(500, 'Internal Server Error', 'text/plain; charset=utf-8');
}

const KEPT = ['description', 'summary', 'license', 'author', 'version', 'url'] as const;

function metadata(model: ModelDefinition, base: string, request: Request): JsonObject {
  const name = model.metadata['name'];
  const kept = KEPT.map((key) => {
    const value = model.metadata[key] ?? null;
    return [key, isList(value) ? value.filter((item) => typeof item === 'string').join(', ') : value] as const;
  });
  const href = new URL(`${base}/v2/models/${model.id}`, request.url).href;
  return {
    id: model.id,
    name: typeof name === 'string' ? name : model.id,
    ...Object.fromEntries(kept),
    links: [{ rel: 'self', href, type: 'application/json' }],
  };
}
