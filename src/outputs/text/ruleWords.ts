export const tab = 'Text';
export const declared = 'the schema declares text, and the description names no medium';
