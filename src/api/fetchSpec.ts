import { report } from '../files/report.ts';
import { parsePython } from '../spec/exactJson.ts';
import { SPEC_BUDGET } from '../spec/budget.ts';
import { SpecError, type ApiSpec } from '../spec/model.ts';
import { parseSpec } from '../spec/parse.ts';
import { fetchFresh } from './begun.ts';
import type { ApiRoot } from './root.ts';
import * as say from './words.ts';

/** The API isn't up (yet): worth asking again. The message is a sentence for the visitor. */
export class SpecUnavailable extends Error {
  override readonly name = 'SpecUnavailable';
  constructor(
    readonly reason: 'unreachable' | 'silent' | 'gateway' | 'not-found' | 'not-json' | 'status',
    message: string,
  ) {
    super(message);
  }
}

/** DEEPaaS 2 has the first, DEEPaaS 3 both, a static host perhaps only the second. */
const NAMES = ['swagger.json', 'openapi.json'];

/** A proxy may accept and never answer; DEEPaaS 3 answers nothing at all while a model runs. */
const PATIENCE = 15_000;

/**
 * Reads the API's description.
 * @throws SpecUnavailable when there is none yet, SpecError when what is there will never be one
 */
export async function fetchSpec(root: ApiRoot, signal: AbortSignal): Promise<ApiSpec> {
  let problem: unknown;
  for (const name of NAMES) {
    try {
      return parseSpec(await fetchDocument(`${root.url}/${name}`, root, signal));
    } catch (error) {
      problem ??= error;
      if (!(error instanceof SpecUnavailable) || (error.reason !== 'not-found' && error.reason !== 'not-json')) throw problem;
    }
  }
  throw problem;
}

async function fetchDocument(url: string, root: ApiRoot, signal: AbortSignal): Promise<unknown> {
  const limit = AbortSignal.timeout(PATIENCE);
  const both = AbortSignal.any([signal, limit]);
  const response = await fetchFresh(url, both, { Accept: 'application/json' }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    if (limit.aborted) throw new SpecUnavailable('silent', say.noAnswerWithin(PATIENCE / 1000));
    throw new SpecUnavailable('unreachable', root.direct ? say.hostUnreachable(new URL(root.url).host) : say.noConnection);
  });
  if ([502, 503, 504].includes(response.status)) {
    throw new SpecUnavailable('gateway', say.notUpYet(response.status));
  }
  if (response.status === 404) throw new SpecUnavailable('not-found', say.noDescriptionYet);
  if (!response.ok) throw new SpecUnavailable('status', say.descriptionRefused(response.status));
  const text = await readCapped(response);
  try {
    return parsePython(text);
  } catch {
    // The words below tell what came instead.
    throw new SpecUnavailable('not-json', /^\s*</.test(text) ? say.pageInsteadOfDescription : say.descriptionNotJson);
  }
}

/** Stops reading at the budget: a wrong address may well stream gigabytes. */
async function readCapped(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      report('Reading the API’s description', error);
      throw new SpecUnavailable('unreachable', say.connectionLost);
    });
    if (done) break;
    size += value.byteLength;
    if (size > SPEC_BUDGET.bytes) {
      void reader.cancel();
      throw new SpecError('too-large', say.descriptionTooLarge(SPEC_BUDGET.bytes / 1e6));
    }
    chunks.push(value);
  }
  return new Blob(chunks).text();
}
