export const hidden = 'hidden';
export const notKept = 'Passwords aren’t kept. Run again to see it.';
export const hide = 'Hide';
export const reveal = 'Reveal';
