import { joinedBytes } from './bytes.ts';

/** PDF of one page with a line of text and a drawing below it. The text is of ASCII, without brackets. */
export function encodePdf(text: string, drawing: string): Uint8Array<ArrayBuffer> {
  const content = `BT /F1 18 Tf 72 760 Td (${text}) Tj ET\n${drawing}\n`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}endstream`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  // Bytes that are no text say that the file is none.
  const head = joinedBytes('%PDF-1.4\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n');
  let at = head.length;
  const places = objects.map((object) => {
    const place = `${String(at).padStart(10, '0')} 00000 n \n`;
    at += object.length;
    return place;
  });
  const count = objects.length + 1;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return joinedBytes(head, ...objects, `xref\n0 ${count}\n0000000000 65535 f \n`, ...places, end);
}
