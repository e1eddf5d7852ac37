import type { Blocks } from './areas.ts';
import type { Samples } from './raster.ts';

interface HeldBlocks {
  /** The same blocks, of which the last used aren't read twice. */
  readonly of: (blocks: Blocks) => Blocks;
  /** Bytes that are held now. */
  readonly bytes: () => number;
}

/** Keeps decoded blocks of any number of pictures, the last used, and never more than `most` bytes. */
export function heldBlocks(most: number): HeldBlocks {
  const held = new Map<string, Samples>();
  let bytes = 0;
  let owners = 0;
  const keep = (key: string, samples: Samples) => {
    const size = samples.buffer.byteLength;
    // One that is larger than all that may be held would drive out all others for nothing.
    if (size > most || held.has(key)) return;
    held.set(key, samples);
    bytes += size;
    for (const [oldest, old] of held) {
      if (bytes <= most) break;
      held.delete(oldest);
      bytes -= old.buffer.byteLength;
    }
  };
  return {
    bytes: () => bytes,
    of: (blocks) => {
      const owner = ++owners;
      return {
        ...blocks,
        read: async (place) => {
          const key = `${owner} ${place.plane} ${place.row} ${place.column}`;
          const known = held.get(key);
          if (known !== undefined) {
            // To the end, where the last used are.
            held.delete(key);
            held.set(key, known);
            return known;
          }
          const samples = await blocks.read(place);
          keep(key, samples);
          return samples;
        },
      };
    },
  };
}
