export const declared = 'the schema declares format password';
