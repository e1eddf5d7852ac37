import type { Decoded, Decoders } from '../../../checks/running/define.ts';
import { typeByBytes } from '../../../files/sniff.ts';
import { isDrawnByBrowsers } from '../../../files/traits.ts';
import * as words from '../words.ts';

const UNKNOWN: Decoded = { state: 'unknown' };
/** In milliseconds: a browser that says nothing by then leaves it open. */
const PATIENCE = 10_000;

/** The decoders that draw and play on this page. What they don't know is no fault of a module's. */
export const browserDecoders: Decoders = {
  async picture(blob) {
    try {
      (await createImageBitmap(blob)).close();
      return { state: 'whole', by: 'decoded' };
    } catch {
      // That is what was asked.
      const type = await typeByBytes(blob);
      return type !== undefined && isDrawnByBrowsers(type) ? { state: 'broken', why: words.BROKEN_PICTURE } : UNKNOWN;
    }
  },
  sound: (blob) => played('audio', blob),
  film: (blob) => played('video', blob),
};

/** Begins to play it, unheard and unseen. A format that this browser was built without is no fault of the file's. */
async function played(kind: 'audio' | 'video', blob: Blob): Promise<Decoded> {
  const medium = document.createElement(kind);
  const url = URL.createObjectURL(blob);
  try {
    return await new Promise<Decoded>((resolve) => {
      const timer = setTimeout(() => resolve(UNKNOWN), PATIENCE);
      const tell = (decoded: Decoded) => () => {
        clearTimeout(timer);
        resolve(decoded);
      };
      medium.addEventListener('loadeddata', tell({ state: 'whole', by: 'begun' }));
      medium.addEventListener('error', () =>
        tell(medium.error?.code === MediaError.MEDIA_ERR_DECODE ? { state: 'broken', why: words.BROKEN_MEDIUM } : UNKNOWN)(),
      );
      medium.muted = true;
      medium.preload = 'auto';
      medium.src = url;
    });
  } finally {
    medium.removeAttribute('src');
    medium.load();
    URL.revokeObjectURL(url);
  }
}
