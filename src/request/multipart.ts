import { randomId } from '../files/environment.ts';
import type { RequestPart } from './requestPlan.ts';

/**
 * The body of a multipart/form-data request (RFC 7578) as one Blob. FormData would do, but for two things: it turns
 * every line break of a text into CRLF, and it takes a file's Content-Type from the browser. Files are referenced, not read.
 */
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
