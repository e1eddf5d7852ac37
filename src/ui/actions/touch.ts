/** Where a finger points, what it presses is as large as one. */
export const TOUCH = '@media (pointer: coarse)';
/** In pixels. */
export const FINGER = 44;
