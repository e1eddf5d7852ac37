import { report } from '../files/report.ts';
import { parsePython } from '../spec/exactJson.ts';
import { SPEC_BUDGET } from '../spec/budget.ts';
import { SpecError, type ApiSpec } from '../spec/model.ts';
import { parseSpec } from '../spec/parse.ts';
import type { ApiRoot } from './root.ts';

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
  const response = await fetch(url, { signal: both, headers: { Accept: 'application/json' }, cache: 'no-store' }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      if (limit.aborted)
        throw new SpecUnavailable('silent', `No answer within ${PATIENCE / 1000} s: the server is busy, or still starting.`);
      throw new SpecUnavailable(
        'unreachable',
        root.direct
          ? `${new URL(root.url).host} can’t be reached from this page: it is down, or it doesn’t allow other sites to read it (CORS).`
          : 'No connection to the server.',
      );
    },
  );
  if ([502, 503, 504].includes(response.status)) {
    throw new SpecUnavailable('gateway', `The model’s API isn’t up yet (the server in front of it answered ${response.status}).`);
  }
  if (response.status === 404) throw new SpecUnavailable('not-found', 'Something answers, but it has no API description yet (404).');
  if (!response.ok) throw new SpecUnavailable('status', `The API’s description is answered with status ${response.status}.`);
  const text = await readCapped(response);
  try {
    return parsePython(text);
  } catch {
    // The words below tell what came instead.
    throw new SpecUnavailable(
      'not-json',
      /^\s*</.test(text)
        ? 'A web page was answered instead of an API description: the API may still be starting, or the address leads elsewhere.'
        : 'The API’s description broke off or isn’t JSON.',
    );
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
      throw new SpecUnavailable('unreachable', 'The connection was lost while reading the API’s description.');
    });
    if (done) break;
    size += value.byteLength;
    if (size > SPEC_BUDGET.bytes) {
      void reader.cancel();
      throw new SpecError('too-large', `The API’s description is larger than ${SPEC_BUDGET.bytes / 1e6} MB.`);
    }
    chunks.push(value);
  }
  return new Blob(chunks).text();
}
