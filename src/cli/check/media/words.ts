/** What is wrong with a picture, a sound or a film, found by going through all of it; each follows "is damaged: ". */

export const endsEarly = 'it ends before its format says that it does';
export const noHead = 'its header can’t be read';
export const noPixels = 'it holds no picture';
export const noSamples = 'it holds no samples';
export const noFormat = 'nothing says how its samples are written';
export const emptyFormat = 'it has no channels, or no samples a second';
export const nameless = 'without a name';
export const checksumOf = (part: string): string => `the checksum of its part ${part} is wrong`;
export const lostThread = (at: number): string => `at byte ${at} there is none of its parts`;
export const noTable = 'a table that its pixels need is missing or broken';
export const noCode = 'its pixels hold a code that can’t be';
export const codesMissing = 'some of its pixels are missing';
export const codesLeft = 'more is left behind its pixels than belongs to them';
export const lostOnPage = (page: number, share: number): string =>
  `${Math.max(1, Math.round(share * 100))} % of the pixels of its page ${page} can’t be decoded`;
export const badCode = (picture: number): string => `picture ${picture} of it holds a code that can’t be`;
export const pixelsMissing = (picture: number, missing: number, due: number): string =>
  `picture ${picture} of it lacks ${missing} of its ${due} pixels`;
export const blockContradicts = (block: number, channels: number, bits: number): string =>
  `it has ${channels} × ${bits} bits a sample and says that these are ${block} bytes`;
export const halfSample = 'it ends within a sample';
export const noNumbers = (strange: number, count: number): string => `${strange} of its ${count} samples are NaN or infinite`;
export const partEmpty = (part: string): string => `its part ${part} holds no picture`;
export const frameBroken = (samples: number): string => `the frame behind its first ${samples} samples is broken or cut off`;
export const otherCount = (found: number, due: number): string => `it holds ${found} samples and says that they are ${due}`;
export const pageChecksum = (page: number): string => `the checksum of its page ${page} is wrong`;
export const pagesMissing = (page: number): string => `pages are missing before its page ${page}`;
export const neverEnded = 'its last page isn’t marked as the last, so the program that wrote it never closed it';
export const freeFormat = 'its frames don’t say how long they are';
export const framesMissing = (found: number, due: number): string => `it holds ${found} frames and says that they are ${due}`;
export const noFrames = 'it holds no pictures and no sound';
export const elementChecksum = (at: number): string => `the checksum of what begins at byte ${at} is wrong`;
export const picturesMissing = (found: number, due: number): string => `it holds ${found} pictures and says that they are ${due}`;
export const noIndex = 'it has no index, so the program that wrote it never closed it';
export const pictureBroken = (at: number): string => `the picture at byte ${at} isn’t made of the pieces that it says`;
export const tooMany = 'it has more parts than are looked at here';
