export const tab = 'File';
export const saysNoparse = 'the description says #noparse';
export const saysSeveral = (media: readonly string[]): string => `the description names several media (${media.join(', ')})`;
export const saysFile = 'the description says “file”';
export const declaredBinary = 'the schema declares binary data';
