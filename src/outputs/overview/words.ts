import { grouped } from '../../files/amounts.ts';

const inputs = (count: number): string => (count === 1 ? '1 input' : `${grouped(count)} inputs`);
export const shownOf = (shown: number, total: number): string =>
  shown === total ? inputs(total) : `${grouped(shown)} of ${inputs(total)}`;
export const selected = (count: number): string => `${grouped(count)} selected`;
export const marked = (right: number, wrong: number): string => `${grouped(right)} right, ${grouped(wrong)} wrong`;
export const nth = (place: number): string => `Input ${grouped(place)}`;

// How they are shown.
export const view = 'How to show the inputs';
export const asPictures = 'Pictures';
export const asTable = 'Table';

// Which are shown.
export const filter = 'Filter';
export const filters = 'Which inputs are shown';
export const search = 'Name or note';
export const searchLabel = 'Search the names, classes and notes of the inputs';
export const classLabel = 'Class';
export const allClasses = (count: number): string => `All (${grouped(count)})`;
export const noClass = '(empty)';
export const classWith = (label: string, count: number): string => `${label} (${grouped(count)})`;
export const number = 'Number';
export const score = 'Score';
export const between = (name: string): string => `${name} from`;
export const upTo = 'to';
export const halfTyped = 'Not a number yet: nothing is filtered by it.';
export const markLabel = 'Marks';
export const markings = { any: 'All', right: 'Right', wrong: 'Wrong', unmarked: 'Not marked', noted: 'With a note' };
export const orderLabel = 'Order';
export const orders = {
  given: 'As answered',
  name: 'Name',
  class: 'Class',
  most: 'Highest first',
  least: 'Lowest first',
  marks: 'Marks, wrong first',
};
export const lowest = (name: string): string => `Lowest ${name}`;
export const highest = (name: string): string => `Highest ${name}`;
export const reset = 'Show all';
export const nothingFits = 'No input fits these filters.';
export const spread = (name: string, count: number): string => `How ${name} is spread over ${inputs(count)}`;
/** What a histogram counts. */
export const inputsNoun = 'Inputs';
export const bar = (from: string, to: string, count: number): string => `${from} to ${to}: ${inputs(count)}`;
export const without = (count: number): string => `${inputs(count)} without a number`;

// The grid.
export const grid = 'Inputs with their answers';
export const keys =
  'Arrow keys move, with Shift they select; Space selects, Enter opens. 1 marks as right, 2 as wrong, 0 takes the mark back: all that are selected, if it is one of them.';
export const select = (name: string): string => `Select ${name}`;
export const saidOf = { right: 'marked as right', wrong: 'marked as wrong' };
export const withNote = (note: string): string => `note: ${note}`;
export const markedAs = (name: string, verdict: string | undefined): string =>
  verdict === undefined ? `The mark of ${name} is taken back` : `${name} is marked as ${verdict}`;
export const manyMarkedAs = (count: number, verdict: string | undefined): string =>
  verdict === undefined ? `The marks of ${inputs(count)} are taken back` : `${inputs(count)} are marked as ${verdict}`;

// Where there is nothing to see.
export const notDrawn = { empty: 'Empty file', unreadable: 'Can’t be shown here', large: 'Too large', missing: 'No file' };

// What is selected.
export const selectShown = 'Select all shown';
export const clear = 'Clear selection';
export const forSelected = 'What is selected';
export const exportOf = (count: number, isSelection: boolean): string =>
  isSelection ? `Export ${grouped(count)} selected:` : `Export ${inputs(count)}:`;

/** Of what is saved for another program. */
export function partSavedOf(count: number, total: number, isSelection: boolean): string | undefined {
  if (count === total) return undefined;
  return isSelection
    ? `Only ${grouped(count)} of ${inputs(total)}: those that are selected.`
    : `Only ${grouped(count)} of ${inputs(total)}: what the filter leaves.`;
}

// Marks.
export const markAs = 'Mark as right or wrong';
export const right = 'Right';
export const wrong = 'Wrong';
export const note = 'Note';
export const lost = 'This run isn’t kept in the history: marks and notes last as long as this page.';

// One in full.
export const open = (name: string): string => `Open ${name}`;
export const back = 'Previous';
export const on = 'Next';
export const keysInFull = '← → another one · 1 right · 2 wrong · 0 takes it back';
export const openedOf = (place: number, total: number): string => `${grouped(place)} of ${grouped(total)}`;
export const reading = 'Reading…';
export const notRead = 'It can’t be read.';
export const noFile = 'The file isn’t here.';

// Where pictures come from.
export const byOrder = 'The answer names none of the files that were sent, so they are matched by their order.';
export const byNothing = 'The files that were sent can’t be matched with these inputs: no name is the same, and their numbers differ.';
const some = (names: readonly string[]): string => `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
export const twice = (names: readonly string[]): string =>
  `${inputs(names.length)} without a picture, since several have the same name: ${some(names)}.`;
export const missing = (names: readonly string[]): string =>
  `${inputs(names.length)} without a picture, since no file of that name was sent: ${some(names)}.`;
export const unused = (names: readonly string[]): string =>
  `${names.length === 1 ? '1 file that was sent isn’t' : `${grouped(names.length)} files that were sent aren’t`} in the answer: ${some(names)}.`;
