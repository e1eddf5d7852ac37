import type { Decoded, Decoders } from '../define.ts';

const UNKNOWN: Decoded = { state: 'unknown' };

export const headDecoders: Decoders = {
  picture: () => Promise.resolve(UNKNOWN),
  sound: () => Promise.resolve(UNKNOWN),
  film: () => Promise.resolve(UNKNOWN),
};
