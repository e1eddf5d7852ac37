export const tab = 'Table';
/** As in “Shown as…”. */
export const shownAs = 'a table';
/** What the table holds, for screen readers, where it has no name. */
export const theAnswer = 'the answer';
export const declaredObjects = 'the schema declares a list of objects; entries that hold files or classes are blocks';
export const declaredLists = 'the schema declares a list of lists';
