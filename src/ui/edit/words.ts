export const editPicture = 'Crop, rotate, resize';
export const trim = 'Trim';
export const cancel = 'Cancel';
export const apply = 'Apply';
export const originalKept = 'The original is kept, one click away.';

// The frame of the part that is kept.
export const cropLabels = {
  cropArea: 'The part that is kept. Arrow keys move it.',
  nwDragHandle: 'Upper left corner',
  nDragHandle: 'Upper edge',
  neDragHandle: 'Upper right corner',
  eDragHandle: 'Right edge',
  seDragHandle: 'Lower right corner',
  sDragHandle: 'Lower edge',
  swDragHandle: 'Lower left corner',
  wDragHandle: 'Left edge',
};

// A picture.
export const turnLeft = 'Left';
export const turnRight = 'Right';
export const crop = 'Crop';
export const dontCrop = 'Don’t crop';
export const longerSide = 'Longer side';
export const asItIs = 'as it is';
export const pixels = (count: number): string => `${count} px`;
export const pictureSize = (width: number, height: number): string => `${width} × ${height} px`;
export const sizeBecomes = (before: string, after: string): string => `${before} → ${after}`;
export const pictureEncodedAnew = (format: string): string =>
  `The result is encoded anew as ${format}, without the camera’s data. ${originalKept}`;
export const resultHas = (losses: readonly string[]): string => `What the result has of this picture: ${losses.join(', ')}.`;
export const tooLargeToEdit = 'This picture is too large to be edited here.';
export const notOpened = 'This picture couldn’t be opened for editing.';
export const noMemory = 'This browser gives no more memory for pictures.';
export const notEncoded = 'This browser couldn’t encode the picture.';

// What was done to it, as the beginning of a sentence.
export const rotated = 'rotated';
export const cropped = 'cropped';
export const madeSmaller = 'made smaller';
export const allDone = (done: readonly string[]): string => {
  const all = done.length > 1 ? `${done.slice(0, -1).join(', ')} and ${done.at(-1)}` : (done[0] ?? '');
  return all.charAt(0).toUpperCase() + all.slice(1);
};
/** The format, then what it lost. */
export const encodedAs = (done: string, result: readonly string[]): string => `${done}, encoded anew as ${result.join(', ')}`;

// The offer of a smaller one.
export const largePicture = 'A large picture, sent as it is.';
export const makingSmaller = 'Making it smaller…';
export const shrinkTo = (side: number, size: string): string => `Shrink its longer side to ${side} px, about ${size}`;
export const forFile = (name: string): string => `for ${name}`;
export const notSmaller = 'It couldn’t be made smaller; it is sent as it is.';

// A sound.
export const listen = 'Listen';
export const keptPart = (part: { from: string; to: string; length: string; size: string }): string =>
  `${part.from} to ${part.to}: ${part.length}, ${part.size}`;
export const cutAsTheyAre = (facts: readonly string[]): string => `The samples are cut out as they are: ${facts.join(', ')}.`;
export const trimmed = (length: string): string => `Trimmed to ${length}, its samples are unchanged`;
export const trimmedAnew = (length: string, rate: string): string => `Trimmed to ${length}, encoded anew as a WAV of 16 bits at ${rate}`;
export const tooLong = 'This recording is too long to be trimmed here.';
export const notDecoded = 'This recording couldn’t be decoded.';
