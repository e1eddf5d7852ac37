import { formatBytes, grouped } from '../amounts.ts';

// Why a workbook isn’t shown.
export const notWorkbook = 'This isn’t a workbook that can be read here: its list of sheets is missing.';
const saveAs = 'Saved as .xlsx it is shown.';
export const encrypted = 'This workbook is protected by a password, so it can’t be opened here. Saved without one it is shown.';
export const old = `This workbook is of the format of Excel 97 to 2003 (.xls), which isn’t read in this page. ${saveAs}`;
export const binary = `This workbook is of Excel’s binary format (.xlsb), which isn’t read in this page. ${saveAs}`;
export const openDocument = `This is an OpenDocument spreadsheet (.ods), which isn’t read in this page. ${saveAs}`;
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
/** Undefined where nothing is. */
export const hiddenInside = (rows: number, columns: number): string | undefined => {
  const said = [
    ...(rows > 0 ? [rows === 1 ? '1 row' : `${grouped(rows)} rows`] : []),
    ...(columns > 0 ? [columns === 1 ? '1 column' : `${grouped(columns)} columns`] : []),
  ];
  return said.length === 0 ? undefined : `The sheet hides ${said.join(' and ')}, shown here.`;
};
export const percentages = (count: number): string =>
  count === 1
    ? 'One number is a percentage in the workbook and is shown as it is stored: 0.5 is 50 %.'
    : `${grouped(count)} numbers are percentages in the workbook and are shown as they are stored: 0.5 is 50 %.`;
export const formulas = (count: number): string =>
  count === 1
    ? 'One formula’s result isn’t in the file: the formula is shown.'
    : `The results of ${grouped(count)} formulas aren’t in the file: the formulas are shown.`;
export const noDays = (count: number): string =>
  count === 1
    ? 'One number has the format of a date and is no day of the calendar: it is shown as it is.'
    : `${grouped(count)} numbers have the format of a date and are no days of the calendar: they are shown as they are.`;
