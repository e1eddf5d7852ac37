/** Each as wide as one letter in all fonts of terminals: no emoji. */
export const MARKS = { error: '✗', warning: '⚠', tip: '→', held: '✓', untold: '–', excepted: '~' } as const;
