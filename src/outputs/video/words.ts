export const playerOf = (name: string): string => `Player of ${name}`;
export const videoIn = (name: string): string => `Video in the result: ${name}`;
export const size = (width: number, height: number): string => `${width} × ${height} px`;
/** On the buttons for the one before and the one after. */
export const frame = 'Frame';
export const previousFrame = 'Previous frame';
export const oneFrameBack = 'One frame back (,)';
export const nextFrame = 'Next frame';
export const oneFrameOn = 'One frame on (.)';
/** `0:03.240 · frame 81 at 25/s`; the rate is told where it is a guess. */
export const atFrame = (time: string, number: number, isGuess: boolean): string => `${time} · frame ${number}${isGuess ? ' at 25/s' : ''}`;
export const saveFrame = 'Save frame';
