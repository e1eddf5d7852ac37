export const speed = 'Speed';
/** On the buttons for the one before and the one after. */
export const frame = 'Frame';
export const previousFrame = 'Previous frame';
export const oneFrameBack = 'One frame back (,)';
export const nextFrame = 'Next frame';
export const oneFrameOn = 'One frame on (.)';
export const saveFrame = 'Save frame';
