/** Characters decoded at once; a multiple of four. */
const SLICE = 1 << 20;

/**
 * Base64 → bytes, or undefined when it isn't base64. Accepts line breaks, the URL-safe alphabet and missing padding, which
 * all occur. A plain space isn't accepted: any short sentence would decode.
 */
export function decodeBase64(text: string): Blob | undefined {
  const clean = (/[\r\n]/.test(text) ? text.replace(/[ \t]*[\r\n]+[ \t]*/g, '') : text).trim();
  const end = withoutPadding(clean);
  if (end === 0 || end % 4 === 1 || clean.length - end > 2) return undefined;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < end; at += SLICE) {
    const slice = clean
      .slice(at, Math.min(end, at + SLICE))
      .replaceAll('-', '+')
      .replaceAll('_', '/');
    if (!/^[A-Za-z0-9+/]+$/.test(slice)) return undefined;
    pieces.push(toBytes(atob(slice)));
  }
  return new Blob(pieces);
}

function withoutPadding(text: string): number {
  let end = text.length;
  while (end > 0 && text[end - 1] === '=') end--;
  return end;
}

function toBytes(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

export interface Embedded {
  readonly blob: Blob;
  /** The MIME type of a data URI, which is often wrong. */
  readonly declared: string | undefined;
}

const DATA_URI = /^\s*data:([^,]{0,200}),/i;

/** A file inside a string: data URI, bare base64, or Python's `str()` of base64 bytes. */
export function decodeEmbedded(text: string): Embedded | undefined {
  const header = DATA_URI.exec(text);
  if (header !== null) return decodeDataUri(header[1] ?? '', text.slice(header[0].length));
  const bytesLiteral = /^b'|^b"/.test(text) ? text.slice(2, -1) : text;
  const blob = decodeBase64(bytesLiteral);
  return blob && { blob, declared: undefined };
}

function decodeDataUri(header: string, payload: string): Embedded | undefined {
  const [declared, ...parameters] = header.split(';').map((word) => word.trim());
  const plain = unescapePercent(payload);
  const isBase64 = parameters.some((word) => word.toLowerCase() === 'base64');
  const blob = isBase64 ? decodeBase64(plain) : new Blob([plain]);
  return blob && { blob, declared: declared === '' ? undefined : declared };
}

function unescapePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all.
    return text;
  }
}

/** First characters of base64 for PNG, JPEG, GIF, RIFF (WAV, WebP), PDF, ZIP, gzip, TIFF, MP4, WebM, Ogg, FLAC, MP3, NPY, HDF5. */
const KNOWN_START =
  /^(?:b['"])?(?:iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|JVBERi|UEsDB|H4sI|SUkqA|TU0AK|AAAA..Z0eX|GkXfo|T2dnU|ZkxhQ|SUQz|k05VTVBZ|iUhERg0K)/;

/** Whether a string without any keyword is worth decoding: a data URI, or long and with the start of a known file. */
export function looksEmbedded(text: string): boolean {
  const start = text.slice(0, 64);
  return /^\s*data:[a-z]+\/[a-z0-9.+-]+[;,]/i.test(start) || (text.length >= 64 && KNOWN_START.test(start));
}
