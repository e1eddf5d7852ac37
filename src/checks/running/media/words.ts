/** What is wrong with a picture, a sound or a film, as far as its bytes tell. */

export const endsEarly = 'it ends before its format says that it does';
export const noHead = 'its header can’t be read';
export const noSamples = 'it holds no samples';
export const noFrames = 'it holds no pictures';
export const unclosed = 'it has no index, so the program that wrote it never closed it';
export const lost = (share: number): string => `${Math.max(1, Math.round(share * 100))} % of its pixels can’t be decoded`;
