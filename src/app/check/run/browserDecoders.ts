import type { Decoded, Decoders } from '../../../checks/running/define.ts';
import { MIME } from '../../../files/kinds.ts';
import { pictureSizeOf, tooLarge } from '../../../files/picture/size.ts';
import { typeByBytes } from '../../../files/sniff.ts';
import * as words from '../words.ts';

const UNKNOWN: Decoded = { state: 'unknown' };
const DECODED: Decoded = { state: 'whole', by: 'decoded' };
/** In milliseconds: a browser that says nothing by then leaves it open. */
const PATIENCE = 10_000;

/** What every browser decodes: one that refuses a picture of another kind may just not know it. */
const KNOWN_EVERYWHERE: ReadonlySet<string> = new Set([MIME.png, MIME.jpeg, MIME.gif, MIME.webp, MIME.bmp]);

/** The decoders that draw and play on this page. What they don't know is no fault of a module's. */
export const browserDecoders: Decoders = {
  picture,
  sound: (blob) => played('audio', blob),
  film: (blob) => played('video', blob),
};

async function picture(blob: Blob): Promise<Decoded> {
  const type = (await typeByBytes(blob)) ?? '';
  if (type === MIME.svg) return drawing(blob);
  const size = await pictureSizeOf(blob);
  // More than browsers hold, whole or not.
  if (size !== undefined && tooLarge(size)) return UNKNOWN;
  try {
    (await createImageBitmap(blob)).close();
    return DECODED;
  } catch {
    // That is what was asked.
    return KNOWN_EVERYWHERE.has(type) ? { state: 'broken', why: words.BROKEN_PICTURE } : UNKNOWN;
  }
}

/** Of an SVG: browsers refuse to make a bitmap of one that draws well. */
async function drawing(blob: Blob): Promise<Decoded> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([blob], { type: MIME.svg }));
  try {
    return await new Promise<Decoded>((resolve) => {
      image.addEventListener('load', () => resolve(DECODED));
      image.addEventListener('error', () => resolve({ state: 'broken', why: words.BROKEN_PICTURE }));
      image.src = url;
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

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
