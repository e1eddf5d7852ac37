export const unknownType = 'unknown type';
