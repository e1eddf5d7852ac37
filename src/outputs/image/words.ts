export const imageIn = (name: string): string => `Image in the result: ${name}`;
export const numbersAsImage = (name: string): string => `Numbers of ${name} as an image`;

// Beside the picture that was sent.
export const howToCompareWithSent = 'Compare with the picture that was sent';
export const input = 'Input';
/** Of a picture without a name. */
export const unnamed = 'input';
export const inputCalled = (name: string): string => `Input: ${name}`;
export const result = 'Result';

// Two pictures.
export const modes = { alone: 'Result', swipe: 'Swipe', blink: 'Blink', beside: 'Side by side', difference: 'Difference' };
export const pictureOf = (run: string): string => `Picture of ${run}`;
export const howToCompare = 'How to compare';
export const noPixelDiffers = 'The files differ, but no pixel does.';
/** `most` is of 255. */
export const pixelsDiffer = (share: number, most: number): string => `${percent(share)} of the pixels differ, by up to ${most} of 255.`;

function percent(share: number): string {
  return share < 0.001 ? 'Less than 0.1%' : `${Number((100 * share).toPrecision(2))}%`;
}

// The header of a DICOM.
export const showHeader = 'Header';
export const hideHeader = 'Hide header';
export const headerNames = 'The header may name a patient. It is shown as it is, and this page sends it nowhere.';
export const headerOf = (name: string): string => `Header of ${name}`;
export const noFields = 'The header can’t be read.';
