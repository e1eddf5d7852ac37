export const tab = 'List';
/** As in “Shown as…”. */
export const shownAs = 'a list';
export const declared = 'the schema declares a list and doesn’t say of what';
export const declaredSingle = 'the schema declares a list of single values';
export const declaredBeside = (labels: string, scores: string): string =>
  `the schema declares a list of single values; as long as “${labels}” and “${scores}”, it is a column beside them`;
