export const inputs = 'Inputs';
export const nothingToFill = 'Nothing to fill in';
export const noArguments = 'This model takes no arguments. Run it as it is.';
export const resultFormat = 'Result format';
export const run = 'Run';
export const stopWaiting = 'Stop waiting';
export const tooLarge = (files: number, size: string, limit: string): string =>
  `${files === 1 ? 'The file is' : 'Together the files are'} ${size}. This site takes ${limit} at most in one request.`;

// Options.
export const options = (counts: string): string => `Options (${counts})`;
/** `12, 2 changed, 1 to correct` */
export const counts = (fields: number, changed: number, broken: number): string =>
  [String(fields), changed > 0 && `${changed} changed`, broken > 0 && `${broken} to correct`].filter((part) => part !== false).join(', ');
export const foldAll = 'Fold all';
export const unfoldAll = 'Unfold all';
export const noSuchOption = 'No option has that in its name or description.';
export const filterOptions = 'Filter options';
export const clear = 'Clear';
export const theFilter = 'the filter';
export const shownOf = (shown: number, all: number): string => `${shown} of ${all} shown`;

// Links to settings.
export const copyLink = 'Copy link';
export const copyLinkToSettings = 'Copy a link to these settings';
export const linkCopied = 'Link to these settings copied.';
export const linkNotCopied = 'The browser didn’t let the page copy. Copy the address instead.';
export const notInLink = 'Files and secrets aren’t in it.';
export const longLink = 'It is long: some programs cut such links.';
export const dismiss = 'Dismiss';
export const leftOut = 'Some settings of this link were left out. Everything else is as it says.';
export const andMore = (count: number): string => `… and ${count} more.`;
export const beyondAddress =
  'These settings are too long for the address of this page. They stay after a reload, in this tab; “Copy link” has them all.';

export const findingPointings = 'Finding what can be pointed at';
