import { readBytes } from './bytes/readBytes.ts';
import * as say from './words.ts';

interface Decoded {
  readonly text: string;
  readonly remark?: string;
}

/** The encoding that a byte order mark tells, as Excel writes “Unicode text”; the mark of UTF-8 tells nothing that its bytes don't. */
export function bomOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Bytes → text: by the byte order mark, as UTF-8, as their label says, or else as what Excel writes in Western Europe. */
export function decodeText(bytes: Uint8Array, label = ''): Decoded {
  const marked = bomOf(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes) };
  const text = utf8Of(bytes, false);
  if (text !== undefined) return { text };
  // The label or the remark tells.
  const labelled = decoderOf(charsetOf(label));
  if (labelled !== undefined) return { text: labelled.decode(bytes) };
  return { text: new TextDecoder('windows-1252').decode(bytes), remark: say.notUtf8 };
}

/** Valid UTF-8, without its mark; undefined for other bytes. Where they aren't the whole, the last character may be cut. */
export function utf8Of(bytes: Uint8Array, whole = true): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
  } catch {
    // That is the answer.
    return undefined;
  }
}

/** The text of bytes that are plainly text; undefined for control characters and broken UTF-8. */
export function plainlyText(bytes: Uint8Array, whole: boolean): string | undefined {
  return bytes.some(isControl) ? undefined : utf8Of(bytes, whole);
}

export function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;
}

/** The encoding that a type names beside itself, `text/csv; charset=iso-8859-2`; UTF-8 is found out without it. */
export function charsetOf(type: string): string | undefined {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1]?.toLowerCase();
  return charset === undefined || /^utf-?8$/.test(charset) ? undefined : charset;
}

function decoderOf(charset: string | undefined): TextDecoder | undefined {
  if (charset === undefined) return undefined;
  try {
    return new TextDecoder(charset);
  } catch {
    // An encoding that browsers don’t know.
    return undefined;
  }
}

/** The text of a file, as UTF-8 unless a mark in front says UTF-16. */
export async function textOf(blob: Blob): Promise<string> {
  const marked = bomOf(await readBytes(blob, 0, 2));
  // Broken UTF-8 is still text here.
  return new TextDecoder(marked).decode(await readBytes(blob));
}
