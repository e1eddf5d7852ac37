/** What a module’s author reads about the page, on the page. */

export const TITLE = 'Why does it look like this?';
/** Before the model’s id. */
export const FOR_AUTHOR = 'For the author of ';
export const NOTHING_TO_IMPROVE = 'Nothing to improve.';
export const toImprove = (count: number): string => (count === 1 ? 'One thing could be better.' : `${count} things could be better.`);
export const COPY_ALL = 'Copy all';
export const MODEL_SECTION = 'Model';
export const argumentsSection = (count: number): string => `Arguments (${count})`;
export const NO_ARGUMENTS = 'None are declared.';
export const RESPONSE = 'Response';
export const responseSection = (count: number): string => `${RESPONSE} (${count})`;
export const NO_SCHEMA = 'No schema: the JSON is shown as it comes, and a shape that is recognised beside it.';
export const HINTS = 'Hints';
export const AS_COMMAND = 'The same as a command, which fails on any of these hints, for the module’s own checks:';
export const COMMAND = 'npx deepaas-try-me explain <swagger.json or API address> --strict';
export const RULE_PAGE = 'The page of this rule';
