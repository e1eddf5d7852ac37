export const declared = 'the schema declares a boolean';
