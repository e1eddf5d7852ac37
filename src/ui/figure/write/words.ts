// What keeps a picture from being made.
export const noCanvas = 'This browser gives no canvas of that size.';
export const notWritten = 'This browser could not write the PNG.';
export const notRead = 'The picture can’t be read any more.';
