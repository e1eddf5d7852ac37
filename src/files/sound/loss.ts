import { inKilohertz, type SoundHeader } from './header.ts';

/** Bits of what this page writes. */
const BITS = 16;

/** What becomes of a sound that is decoded and written anew, and what it loses by that: a sentence to be read before. */
export function lossOf(header: SoundHeader | undefined, rate: number): string {
  const result = `The result is a WAV of ${BITS} bits at ${inKilohertz(rate)}`;
  if (header === undefined) return `${result}; what the file had before isn’t known.`;
  const lost = [
    (header.bits ?? 0) > BITS && `${header.bits} bits become ${BITS}`,
    header.rate !== undefined && header.rate !== rate && `${inKilohertz(header.rate)} becomes ${inKilohertz(rate)}`,
  ].filter((word) => word !== false);
  return `${result}${lost.length > 0 ? `: ${lost.join(', and ')}` : ''}.`;
}
