import { decodeBase64 } from '../base64.ts';
import { blobOf } from '../bytes/readBytes.ts';

/** Kinds of which some browsers heed the turn and some don’t; all of them turn a JPEG. */
type Doubtful = 'png' | 'webp';

/** Pictures of two pixels beside each other, which a turn puts one over the other. */
const SAMPLES: Readonly<Record<Doubtful, string>> = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAGmVYSWZNTQAqAAAACAABARIAAwAAAAEABgAAAAAAANZnS2kAAAALSURBVHjaY/zPAAACBAEBVJig8gAAAABJRU5ErkJggg==',
  webp: 'UklGRlIAAABXRUJQVlA4WAoAAAAIAAAAAQAAAAAAVlA4TBEAAAAvAQAAAAfQ//73v/+BiOh/AABFWElGGgAAAE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA',
};

const known = new Map<Doubtful, Promise<boolean>>();

/** Whether this browser shows such a picture turned as its EXIF says. */
export function isTurnedByBrowser(kind: Doubtful): Promise<boolean> {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const found = tryTurn(SAMPLES[kind]);
  known.set(kind, found);
  return found;
}

async function tryTurn(sample: string): Promise<boolean> {
  const bytes = decodeBase64(sample);
  if (bytes === undefined) return false;
  const url = URL.createObjectURL(blobOf(bytes));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image.naturalWidth === 1;
  } catch {
    // A browser that can’t draw the kind at all turns nothing.
    return false;
  } finally {
    URL.revokeObjectURL(url);
  }
}
