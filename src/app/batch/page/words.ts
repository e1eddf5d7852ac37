/** What the page itself says of batches; the rest is fetched with them. */
export const VARY = 'Vary…';
export const ABOUT_VARY = 'Run with several values of one argument';
export const NOT_SHOWN = 'The batch can’t be shown. Reload the page; what it has done is kept.';
