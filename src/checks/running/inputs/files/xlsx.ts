import { MIME } from '../../../../files/kinds.ts';
import { storeZip } from '../../../../files/zip/storeZip.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook with one sheet. Names are of letters, and nothing in them has to be escaped. */
export function encodeXlsx(sheet: string, columns: readonly string[], rows: readonly (readonly number[])[], at: number): Promise<Blob> {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${TYPES.relations}"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES.book}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES.sheet}"/></Types>`,
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData>${[columns, ...rows].map(row).join('')}</sheetData></worksheet>`,
  };
  return storeZip(
    Object.entries(files).map(([path, text]) => ({
      path,
      blob: new Blob([`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`]),
    })),
    at,
  ).then((blob) => new Blob([blob], { type: MIME.xlsx }));
}

const TYPES = {
  relations: MIME.xlsx.replace(/officedocument.*/, 'package.relationships+xml'),
  book: `${MIME.xlsx}.main+xml`,
  sheet: MIME.xlsx.replace('.sheet', '.worksheet+xml'),
};

function related(kind: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
}

function row(cells: readonly (string | number)[], index: number): string {
  const inside = cells.map((cell, column) => {
    const place = `${String.fromCharCode(65 + column)}${index + 1}`;
    return typeof cell === 'number' ? `<c r="${place}"><v>${cell}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${index + 1}">${inside.join('')}</row>`;
}
