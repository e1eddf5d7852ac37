import { inKilohertz, type SoundHeader } from './header.ts';
import * as say from './words.ts';

/** Bits of what this page writes. */
const BITS = 16;

/** What becomes of a sound that is decoded and written anew, and what it loses by that: a sentence to be read before. */
export function lossOf(header: SoundHeader | undefined, rate: number): string {
  const kilohertz = inKilohertz(rate);
  if (header === undefined) return say.unknownBefore(BITS, kilohertz);
  const lost = [
    (header.bits ?? 0) > BITS && say.bitsBecome(header.bits ?? 0, BITS),
    header.rate !== undefined && header.rate !== rate && say.rateBecomes(inKilohertz(header.rate), kilohertz),
  ].filter((word) => word !== false);
  return say.resultIs(BITS, kilohertz, lost);
}
