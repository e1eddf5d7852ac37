import { report } from '../files/report.ts';
import { parsePython } from '../spec/exactJson.ts';
import { asObject } from '../spec/loose.ts';
import { moduleAddress, ownAddress } from './exampleAddress.ts';
import { parseExamples, type Example } from './examples.ts';
import type { ApiRoot } from './root.ts';

type Examples = ReadonlyMap<string, readonly Example[]>;

const NONE: Examples = new Map();

/** In bytes. A document names files and rarely holds more than numbers itself. */
const MAX_DOCUMENT = 5_000_000;

/** In milliseconds. Nobody has asked for it, so that the page doesn't wait for long. */
const PATIENCE = 5000;

/** The examples of a document on the page's site, whose address `config.json` has. Never throws. */
export async function examplesOf(setting: string, signal: AbortSignal): Promise<Examples> {
  const address = ownAddress(setting);
  if (address === undefined) {
    report('Reading the examples', new Error('config.json names an address that is not of this site'));
    return NONE;
  }
  return parseExamples(await fetchDocument(address, signal), address);
}

/** The examples that a module's metadata name, of this model only. Never throws. */
export async function moduleExamplesOf(
  given: string,
  model: string,
  { root, basePath, signal }: { root: ApiRoot; basePath: string; signal: AbortSignal },
): Promise<readonly Example[]> {
  const address = moduleAddress(given, root, basePath);
  if (address === undefined) {
    report('Reading the module’s examples', new Error('its metadata name an address that is not behind its own API'));
    return [];
  }
  // What a module says of others isn't even looked at.
  const own = asObject(await fetchDocument(address, signal))?.[model];
  return parseExamples({ [model]: own }, address).get(model) ?? [];
}

async function fetchDocument(address: string, signal: AbortSignal): Promise<unknown> {
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    // An address that leads on elsewhere is as good as one that is elsewhere.
    const response = await fetch(address, {
      signal: limited,
      cache: 'no-cache',
      redirect: 'error',
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return parsePython(await readCapped(response));
  } catch (error) {
    if (!signal.aborted) report('Reading the examples', error);
    return undefined;
  }
}

async function readCapped(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > MAX_DOCUMENT) {
      await reader?.cancel();
      throw new Error(`more than ${MAX_DOCUMENT / 1e6} MB`);
    }
    chunks.push(next.value);
  }
  return new Blob(chunks).text();
}
