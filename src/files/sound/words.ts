// What a sound is: facts.
export const bitsOf = (bits: number, codec: string): string => `${bits}-bit ${codec}`;
export const voices = (channels: number): string => (channels === 1 ? 'mono' : channels === 2 ? 'stereo' : `${channels} channels`);

// Why there is no waveform.
export const fileTooLarge = 'The file is too large for a waveform; it can be played.';
export const tooLong = 'The recording is too long for a waveform; it can be played.';

// What becomes of a sound that is decoded and written anew.
export const bitsBecome = (before: number, after: number): string => `${before} bits become ${after}`;
export const rateBecomes = (before: string, after: string): string => `${before} becomes ${after}`;
export const unknownBefore = (bits: number, rate: string): string => `${result(bits, rate)}; what the file had before isn’t known.`;
/** `lost` are changes such as those above. */
export const resultIs = (bits: number, rate: string, lost: readonly string[]): string =>
  `${result(bits, rate)}${lost.length > 0 ? `: ${lost.join(', and ')}` : ''}.`;
const result = (bits: number, rate: string): string => `The result is a WAV of ${bits} bits at ${rate}`;
