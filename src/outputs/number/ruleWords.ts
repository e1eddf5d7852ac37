export const tab = 'Number';
export const declared = {
  integer: 'the schema declares an integer',
  number: 'the schema declares a number',
};
