import { MIME } from '../files/kinds.ts';
import { randomId } from '../files/environment.ts';
import type { RequestPart } from './requestPlan.ts';

/**
 * The same body as the browser writes it, where that is no other: it turns each line break of a text into CRLF, and takes a file's
 * Content-Type from the file. Chromium sends a file in it straight from the disk, and in a Blob by way of another process, which takes
 * twice as long.
 */
export function toForm(parts: readonly RequestPart[]): FormData | undefined {
  if (!parts.every(isAsBrowsersWrite)) return undefined;
  const form = new FormData();
  for (const part of parts) {
    if ('text' in part) form.append(part.name, part.text);
    else form.append(part.name, part.file, part.fileName);
  }
  return form;
}

function isAsBrowsersWrite(part: RequestPart): boolean {
  const texts = 'text' in part ? [part.name, part.text] : [part.name, part.fileName];
  if (texts.some((text) => /[\r\n]/.test(text))) return false;
  return 'text' in part || (part.file.type === '' ? MIME.binary : part.file.type) === part.contentType;
}

/** The body of a multipart/form-data request (RFC 7578) as one Blob. Files are referenced, not read. */
export function toMultipart(parts: readonly RequestPart[]): { contentType: string; body: Blob } {
  const boundary = `----try-me-${randomId()}`;
  const pieces = parts.flatMap((part): BlobPart[] => {
    const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(part.name)}"`;
    if ('text' in part) return [`${disposition}\r\n\r\n`, part.text, '\r\n'];
    return [`${disposition}; filename="${escapeName(part.fileName)}"\r\nContent-Type: ${part.contentType}\r\n\r\n`, part.file, '\r\n'];
  });
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: new Blob([...pieces, `--${boundary}--\r\n`]) };
}

/** As the HTML standard prescribes for names and file names. */
export function escapeName(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
