/** What people read in the gallery, besides what its samples say. */

export const gallery = 'Gallery';
export const ofWhat = 'of the try-me UI';
export const contents = 'Contents';

// The search.
export const search = 'Search the gallery';
export const clear = 'Clear';
export const theSearch = 'the search';
export const shownOf = (shown: number, all: number): string => `${shown} of ${all}`;
export const shownNow = (shown: number, all: number): string => `${shownOf(shown, all)} shown`;
export const nothingHas = (wanted: string): string => `Nothing here has “${wanted}” in its name or words.`;
export const showEverything = 'Show everything';

// The samples.
export const collecting = 'Collecting the samples…';
export const notFetched = 'The samples couldn’t be fetched. Reload this page to try again.';

// Its chapters.
export const kinds = { widget: 'widget', renderer: 'renderer' } as const;
export const groups = { widget: 'Widgets', renderer: 'Renderers' } as const;
export const about = {
  widget: 'What an argument of the form becomes: each in every state that a field can show, then every kind of argument that leads to it.',
  renderer:
    'What a part of an answer becomes: from recorded answers of public modules, from real files, and from the shortest value that leads to it.',
} as const;
export const fromSchema = (leads: readonly string[]): string => `From the schema alone: ${leads.join(', ')}`;

// A card.
export const withSchema = 'with a schema';
export const compared = 'two answers compared';
/** What the two are called in a comparison that says nothing else of them. */
export const sides = ['before', 'after'] as const;
export const cutOff = (name: string): string => `${name}, cut off`;
export const ofAnArchive = (what: string): string => `an archive: ${what}`;
export const large = (what: string): string => `a large value: ${what}`;
export const twoOf = (left: string, right: string): string => `${left} and ${right}`;
export const linkHere = 'Link to this';
export const linkTo = (title: string): string => `Link to ${title}`;
/** What the search finds of an answer with a declared schema, and of one without. */
export const searchedSchema = (declared: boolean): string => (declared ? 'with schema' : 'without schema');

// The states that a field can show.
export const states = {
  empty: 'Empty',
  'filled-in': 'Filled in',
  'another-value': 'Another value',
  required: 'Required',
  'with-an-error': 'With an error',
  'half-typed': 'Half typed',
  'out-of-range': 'Out of range',
  'at-an-open-end': 'At an open end',
  'in-steps': 'In steps',
  'not-in-its-pattern': 'Not in its pattern',
  'too-short': 'Too short',
  'too-long': 'Too long',
  'too-few-entries': 'Too few entries',
  'too-many-entries': 'Too many entries',
  'errors-at-entries': 'Errors at entries',
  'with-a-doubt': 'With a doubt',
  'at-its-default': 'At its default',
  'changed-from-its-default': 'Changed from its default',
  'default-taken-out': 'Default taken out',
  'holds-json': 'Holds JSON',
  'empty-text': 'Empty text',
  'empty-file': 'Empty file',
  'empty-list': 'Empty list',
  'title-and-long-help': 'Title and long help',
  'a-note-about-the-document': 'A note about the document',
  disabled: 'Disabled',
  'code-on-its-way': 'Code on its way',
  'widget-failed': 'Widget failed',
} as const;

// What an author, or a check, could say in them.
export const authorsTitle = 'The author’s own name for it';
/** No medium is named in it: that would choose another widget. */
const LONG_HELP = [
  'What this is for, in the words of the module’s author, with a **bold** word, `code`, and so much to say that nobody would read all of it ' +
    'while looking for the one field to change. The first paragraph is cut after a few lines once it is as long as this one: what it says ' +
    'in the end is shown by a click, together with everything that follows.',
  'A second paragraph, which many templates append:\n\n- one way to fill it in\n- another way',
].join('\n\n');
export const longHelp = (description: string): string => `${description}: ${LONG_HELP}`;
export const noteOnDefault = 'Its default in the document is no value of its type, and is left out.';
