import { DEMO_MODELS, modelsNamed } from './models/index.ts';
import { oddSpec, type OddSpec } from './oddSpecs.ts';
import { createDeepaas2, type Server } from './server/deepaas2.ts';
import { createDeepaas3 } from './server/deepaas3.ts';
import type { FileStyle } from './server/openapi3.ts';
import { routerPage } from './server/replies.ts';

export interface DemoOptions {
  /** DEEPaaS 2.6 (Swagger 2.0) or the unreleased 3 (OpenAPI 3.1). */
  readonly dialect?: 'v2' | 'v3';
  /** How DEEPaaS 3 describes a file: FastAPI 0.111 or 0.129 and later. */
  readonly fileStyle?: FileStyle;
  /** DEEPaaS's `--base-path`, with a leading and without a trailing slash. */
  readonly basePath?: string;
  /** Which demo models to load, by id; the usual ones by default. */
  readonly models?: readonly string[];
  /** Only `deepaas-test` is loaded, as when the module can't be imported. */
  readonly placeholder?: boolean;
  /** A router's 502 until so long after the first request. */
  readonly startDelayMs?: number;
  readonly noTrain?: boolean;
  readonly noPredict?: boolean;
  /** Bytes; 0 is unlimited. */
  readonly clientMaxSize?: number;
  /** The metadata routes answer 500. */
  readonly modelsRouteFails?: boolean;
  /** The document is something else than the real one. */
  readonly spec?: OddSpec;
  /** How long a dead worker stays dead; the real one does until DEEPaaS restarts. */
  readonly workerRevivesAfterMs?: number;
}

const TEN_MINUTES = 600_000;

/** A DEEPaaS in one function: no network, no files, its own state. */
export function createDemo(options: DemoOptions = {}): Server {
  const { basePath = '', modelsRouteFails = false, startDelayMs = 0, spec } = options;
  const models = options.placeholder ? modelsNamed(['deepaas-test']) : options.models ? modelsNamed(options.models) : DEMO_MODELS;
  const server =
    options.dialect === 'v3'
      ? createDeepaas3(models, { basePath, modelsRouteFails, fileStyle: options.fileStyle ?? 'contentMediaType' })
      : createDeepaas2(models, {
          basePath,
          modelsRouteFails,
          noTrain: options.noTrain ?? false,
          noPredict: options.noPredict ?? false,
          clientMaxSize: options.clientMaxSize ?? 0,
          workerRevivesAfterMs: options.workerRevivesAfterMs ?? TEN_MINUTES,
        });
  let upSince: number | undefined;
  return async (request) => {
    upSince ??= Date.now() + startDelayMs;
    if (Date.now() < upSince) return routerPage(502);
    const answer = await server(request);
    return spec && request.method === 'GET' && new URL(request.url).pathname === `${basePath}/swagger.json`
      ? oddSpec(spec, answer)
      : answer;
  };
}
