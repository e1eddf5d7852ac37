export const declared = (format: string): string => `the schema declares format ${format}`;
