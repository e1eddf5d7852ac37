interface Decoded {
  readonly text: string;
  readonly remark?: string;
}

/** Bytes → text: by the byte order mark, as UTF-8, as their label says, or else as what Excel writes in Western Europe. */
export function decodeText(bytes: Uint8Array, label = ''): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    // The last character may be cut where reading stopped.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }) };
  } catch {
    // The label or the remark tells.
    const labelled = decoderOf(charsetOf(label));
    if (labelled !== undefined) return { text: labelled.decode(bytes) };
    return { text: new TextDecoder('windows-1252').decode(bytes), remark: 'It isn’t UTF-8, so it was read as Windows-1252.' };
  }
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
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isWide ? decodeText(new Uint8Array(await blob.arrayBuffer())).text : blob.text();
}
