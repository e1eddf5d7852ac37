export const reading = 'Reading the table…';
export const readingFailed = 'It couldn’t be read as a table.';
export const sheet = 'Sheet';
export const emptySheet = 'This sheet has no cells with a value.';
export const sheets = (count: number): string => (count === 1 ? '1 sheet' : `${count} sheets`);
/** Name of a file’s sheet, for screen readers. */
export const sheetOf = (sheetName: string, fileName: string): string => (sheetName === '' ? fileName : `${sheetName}, ${fileName}`);
