import { ValidationError } from './deserialize.ts';
import { Interruption } from './lookup.ts';
import type { ModelDefinition } from './model.ts';
import type { JsonObject } from './json.ts';
import { predict } from './predict.ts';
import { aiohttpText, invalid, json, reply, trouble } from './replies.ts';
import { Router, type Handler } from './router.ts';
import { docsPage } from './docsPage.ts';
import { swaggerDocument } from './swagger.ts';
import { Trainings } from './train.ts';
import { Worker } from './worker.ts';

export interface ServerOptions {
  readonly basePath: string;
  readonly noTrain: boolean;
  readonly noPredict: boolean;
  readonly clientMaxSize: number;
  readonly modelsRouteFails: boolean;
  readonly workerRevivesAfterMs: number;
}

export type Server = (request: Request) => Promise<Response>;

/** DEEPaaS 2.6 (aiohttp, webargs 5.5) serving the given models. */
export function createDeepaas2(models: readonly ModelDefinition[], options: ServerOptions): Server {
  const router = new Router();
  const base = options.basePath;
  const swagger = swaggerDocument(models, options);
  const get = (path: string, handler: Handler) => router.add('GET', base + path, handler);

  router.add('GET', base || '/', () => json(versions(base)));
  get('/swagger.json', () => json(swagger));
  get('/api', () => reply(200, docsPage('DEEPaaS 2.6', 'Swagger 2.0', `${base}/swagger.json`, swagger), 'text/html; charset=utf-8'));
  get('/ui', () => aiohttpText(302, { location: `${base}/api` }));
  get('/v2/', () => json(version(base)));
  get('/v2/debug/', () => reply(204, null, null));
  get('/v2/models/', (request) =>
    options.modelsRouteFails ? trouble(request) : json({ models: models.map((model) => listed(model, base)) }),
  );
  for (const model of models) {
    const at = `${base}/v2/models/${model.id}`;
    const worker = new Worker(options.workerRevivesAfterMs);
    const trainings = new Trainings(model, worker, options.clientMaxSize);
    router.add('GET', `${at}/`, (request) => (options.modelsRouteFails ? trouble(request) : json(listed(model, base))));
    router.add(
      'POST',
      `${at}/train/`,
      unless(options.noTrain, (request) => trainings.start(request)),
    );
    router.add(
      'GET',
      `${at}/train/`,
      unless(options.noTrain, () => trainings.list()),
    );
    router.add(
      'GET',
      `${at}/train/{uuid}`,
      unless(options.noTrain, (_request, { uuid = '' }) => trainings.get(uuid)),
    );
    router.add(
      'DELETE',
      `${at}/train/{uuid}`,
      unless(options.noTrain, (request, { uuid = '' }) => trainings.delete(request, uuid)),
    );
    router.add(
      'POST',
      `${at}/predict/`,
      unless(options.noPredict, (request) => predict(model, worker, request, options.clientMaxSize)),
    );
  }
  return (request) => answer(router, request);
}

/** The routes of `--notrain-endpoint` exist and answer 402. */
function unless(off: boolean, handler: Handler): Handler {
  return off ? () => aiohttpText(402) : handler;
}

async function answer(router: Router, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const resolved = router.resolve(request.method, pathname);
  if (resolved.kind === 'found') {
    try {
      return await resolved.handler(request, resolved.params);
    } catch (error) {
      if (error instanceof ValidationError) return invalid(error.messages);
      if (error instanceof Interruption) return error.response;
      return trouble(request);
    }
  }
  // normalize_path_middleware: merged slashes, an added slash, or both, if that leads anywhere.
  const merged = pathname.replace(/\/\/+/g, '/');
  for (const path of [merged, `${pathname}/`, `${merged}/`]) {
    if (path !== pathname && router.resolve(request.method, path).kind === 'found') return aiohttpText(308, { location: path + search });
  }
  return resolved.kind === 'unknown' ? aiohttpText(404) : aiohttpText(405, { allow: resolved.allowed.join(',') });
}

function version(base: string): JsonObject {
  return { version: 'stable', id: 'v2', links: [{ rel: 'self', type: 'application/json', href: `${base}/v2/` }] };
}

function versions(base: string): JsonObject {
  return {
    versions: [version(base)],
    links: [
      { rel: 'help', type: 'text/html', href: `${base}/api` },
      { rel: 'describedby', type: 'application/json', href: `${base}/swagger.json` },
    ],
  };
}

function listed(model: ModelDefinition, base: string): JsonObject {
  const links = [{ rel: 'self', href: `${base}/v2/models/${model.id}` }];
  return { id: model.id, name: model.id, links, ...model.metadata };
}
