import { formatBytes, grouped } from '../amounts.ts';

// Why a workbook isn’t shown.
export const notWorkbook = 'This isn’t a workbook that can be read here: its list of sheets is missing.';
export const encryptedOrOld =
  'This workbook can’t be opened: it is protected by a password, or of the format of Excel 97 to 2003. Save it as .xlsx without a password.';
export const brokenXml = 'This workbook is damaged: its XML breaks off or doesn’t close.';

// What to know of a sheet before trusting it, in sentences.
export const hidden = 'The workbook hides this sheet.';
export const noSheetFile = 'The file of this sheet is missing in the workbook.';
export const isChart = 'This sheet is a chart: it has no cells.';
export const pastLimit = (most: number): string => `Not read: the sheets together unpack to more than ${formatBytes(most)}.`;
export const firstRows = (count: number): string => `Only the first ${grouped(count)} rows are shown.`;
export const tooMuchText = 'Only the first cells are shown: there is too much text in this sheet.';
/** Cells that are one in the sheet: the value stands in the first. */
export const merged = (ranges: readonly string[]): string => {
  const shown = ranges.slice(0, 5).join(', ');
  const more = ranges.length > 5 ? ` and ${grouped(ranges.length - 5)} more` : '';
  return `Merged in the sheet, with the value in the first cell: ${shown}${more}.`;
};
export const formulas = (count: number): string =>
  count === 1
    ? 'One formula’s result isn’t in the file: the formula is shown.'
    : `The results of ${grouped(count)} formulas aren’t in the file: the formulas are shown.`;
export const noDays = (count: number): string =>
  count === 1
    ? 'One number has the format of a date and is no day of the calendar: it is shown as it is.'
    : `${grouped(count)} numbers have the format of a date and are no days of the calendar: they are shown as they are.`;
