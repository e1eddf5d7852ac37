import { percentDecoded } from '../spec/loose.ts';
import { base64Decoder } from './environment.ts';

/** Characters decoded at once where the browser has no decoder of its own; a multiple of four. */
const SLICE = 1 << 20;

/**
 * Base64 → bytes, or undefined when it isn't base64. Accepts line breaks, the URL-safe alphabet and missing padding, which
 * all occur. A plain space isn't accepted: any short sentence would decode.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const whole = (/[\r\n]/.test(text) ? text.replace(/[ \t]*[\r\n]+[ \t]*/g, '') : text).trim();
  const end = withoutPadding(whole);
  if (end === 0 || end % 4 === 1 || whole.length - end > 2) return undefined;
  const clean = whole.slice(0, end).replaceAll('-', '+').replaceAll('_', '/');
  const decode = base64Decoder();
  if (decode === undefined) return decodeInSlices(clean);
  // It passes over blanks.
  return [' ', '\t', '\f'].some((blank) => clean.includes(blank)) ? undefined : decode(clean);
}

function decodeInSlices(clean: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  for (let at = 0; at < clean.length; at += SLICE) {
    const slice = clean.slice(at, at + SLICE);
    if (!/^[A-Za-z0-9+/]+$/.test(slice)) return undefined;
    const binary = atob(slice);
    const start = (at * 3) / 4;
    for (let index = 0; index < binary.length; index++) bytes[start + index] = binary.charCodeAt(index);
  }
  return bytes;
}

function withoutPadding(text: string): number {
  let end = text.length;
  while (end > 0 && text[end - 1] === '=') end--;
  return end;
}

export interface Embedded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The MIME type of a data URI, which is often wrong. */
  readonly declared: string | undefined;
}

const DATA_URI = /^\s*data:([^,]{0,200}),/i;

/** A file inside a string: data URI, bare base64, or Python's `str()` of base64 bytes. */
export function decodeEmbedded(text: string): Embedded | undefined {
  const header = DATA_URI.exec(text);
  if (header !== null) return decodeDataUri(header[1] ?? '', text.slice(header[0].length));
  const bytesLiteral = /^b'|^b"/.test(text) ? text.slice(2, -1) : text;
  const bytes = isHex(bytesLiteral) ? decodeHex(bytesLiteral) : decodeBase64(bytesLiteral);
  return bytes && { bytes, declared: undefined };
}

/** Sums of files are long and hexadecimal, and are valid base64 of noise; base64 of this length has other letters too. */
function isHex(text: string): boolean {
  return text.length >= 32 && /^[\da-f]+$/i.test(text);
}

/** `bytes.hex()` of a known kind of file. */
function decodeHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 2 === 1 || !KNOWN_HEX.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

function decodeDataUri(header: string, payload: string): Embedded | undefined {
  const [declared, ...parameters] = header.split(';').map((word) => word.trim());
  const plain = payload.includes('%') ? percentDecoded(payload) : payload;
  const isBase64 = parameters.some((word) => word.toLowerCase() === 'base64');
  const bytes = isBase64 ? decodeBase64(plain) : new TextEncoder().encode(plain);
  return bytes && { bytes, declared: declared === '' ? undefined : declared };
}

/** First characters of base64 for PNG, JPEG, GIF, RIFF (WAV, WebP), PDF, ZIP, gzip, TIFF, MP4, WebM, Ogg, FLAC, MP3, NPY, HDF5, NetCDF, Parquet. */
const KNOWN_START =
  /^(?:b['"])?(?:iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|JVBERi|UEsDB|H4sI|SUkqA|TU0AK|AAAA..Z0eX|GkXfo|T2dnU|ZkxhQ|SUQz|k05VTVBZ|iUhERg0K|Q0RG(?:AQ|Ag|BQ)|UEFSMR)/;

/** The same in hexadecimal. */
const KNOWN_HEX =
  /^(?:b['"])?(?:89504e470d0a1a0a|ffd8ff|47494638|52494646|25504446|504b0304|1f8b08|49492a00|4d4d002a|1a45dfa3|4f676753|664c6143|494433|934e554d5059|894844460d0a1a0a|4344460[125]|5041523115)/i;

/** Whether a string without any keyword is worth decoding: a data URI, or long and with the start of a known file. */
export function looksEmbedded(text: string): boolean {
  const start = text.slice(0, 64);
  if (/^\s*data:[a-z]+\/[a-z0-9.+-]+[;,]/i.test(start)) return true;
  return text.length >= 64 && (KNOWN_START.test(start) || KNOWN_HEX.test(start) || isDicom(text));
}

/** Zeros before its mark, or whatever else: only zeros are told from noise. */
function isDicom(text: string): boolean {
  return text.startsWith('BESUNN', 170) && /^A{170}$/.test(text.slice(0, 170));
}
