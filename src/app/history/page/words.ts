/** What the page itself says of the history; the rest is fetched with the panel. */
export const fromRun = (moment: string): string => `from the run of ${moment}`;
export const NOT_FETCHED = 'This run isn’t in the history: a part of the page couldn’t be fetched. Download what you want to keep.';
