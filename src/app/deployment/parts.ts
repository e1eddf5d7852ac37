import { MIME } from '../../files/kinds.ts';
import { fetchLazyParts } from '../../files/lazyParts.ts';
import { report } from '../../files/report.ts';
import { fetchFile } from '../../ui/fetchFile.ts';

/** Those that are here, by address. */
const here = new Set<string>();

/**
 * Fetches all files of the page that are loaded later, one after another, without running any: a browser keeps them for the page,
 * whatever its cache does. Stops at the first that can't be had: Firefox and WebKit never ask for it again, so the rest isn't tried
 * on a server that is gone.
 * @param pause before each
 * @returns whether everything is here now
 */
export async function fetchParts(pause: () => Promise<void>): Promise<boolean> {
  // Before a build there are no such files, but modules.
  if (import.meta.env.DEV) return fetchLazyParts(pause);
  try {
    for (const name of await listed()) {
      const address = new URL(name, import.meta.url).href;
      if (here.has(address)) continue;
      await pause();
      await link(address);
      here.add(address);
    }
    return true;
  } catch (error) {
    // Whoever needs one is told; the caller may try again later.
    report('Fetching the page’s files ahead', error);
    return false;
  }
}

/** As `scripts/parts.ts` writes it beside the page's code. */
async function listed(): Promise<readonly string[]> {
  const list = await fetchFile(import.meta.url.replace(/\.js$/, '.parts.json'), 'parts.json', MIME.json);
  return JSON.parse(await list.text()) as string[];
}

function link(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('link');
    element.rel = address.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    element.crossOrigin = '';
    element.href = address;
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error(address));
    });
    document.head.append(element);
  });
}
