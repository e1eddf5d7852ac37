type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A JPEG or PNG without what cameras and programs write beside its pixels: the place and the time of the photo, names, small copies, and
 * how it was held. The pixels stay as they were coded. Undefined for other files, and for what isn’t built like one of these.
 */
export function barePicture(bytes: Bytes): readonly Bytes[] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return bareJpeg(bytes);
  return SIGNATURE.every((byte, at) => bytes[at] === byte) ? barePng(bytes) : undefined;
}

/** Application segments that change what is seen: JFIF’s, colour profiles, and Adobe’s, which says what the colours are. */
const SEEN: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);
const COMMENT = 0xfe;

function bareJpeg(bytes: Bytes): Bytes[] | undefined {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may lie between segments.
    if (marker === 0xff) {
      at++;
      continue;
    }
    // From here on they are pixels, and what belongs to them.
    if (marker === 0xda) return [...kept, bytes.subarray(at)];
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || marker === 0xd9) return undefined;
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker !== COMMENT && (!isApplication || SEEN.has(marker))) kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BESIDE: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function barePng(bytes: Bytes): Bytes[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return undefined;
    if (!BESIDE.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return kept;
    at = end;
  }
  return undefined;
}
