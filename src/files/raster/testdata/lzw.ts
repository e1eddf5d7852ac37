const [CLEAR, END, FIRST] = [256, 257, 258];
const MOST = 4094;

/** LZW as TIFF has it: the highest bit first, codes that grow one early. */
export function lzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let [buffer, held, width, next] = [0, 0, 9, FIRST];
  let codes = new Map<number, number>();
  const put = (code: number) => {
    buffer = (buffer << width) | code;
    held += width;
    while (held >= 8) {
      held -= 8;
      out.push((buffer >> held) & 255);
    }
    buffer &= (1 << held) - 1;
  };
  const clear = () => {
    put(CLEAR);
    codes = new Map();
    [width, next] = [9, FIRST];
  };
  clear();
  let prefix = -1;
  for (const byte of bytes) {
    const known = prefix === -1 ? byte : codes.get(prefix * 256 + byte);
    if (known !== undefined) {
      prefix = known;
      continue;
    }
    put(prefix);
    codes.set(prefix * 256 + byte, next++);
    if (next === 2 ** width) width++;
    if (next > MOST) clear();
    prefix = byte;
  }
  if (prefix !== -1) {
    put(prefix);
    if (++next === 2 ** width) width++;
  }
  put(END);
  if (held > 0) out.push((buffer << (8 - held)) & 255);
  return Uint8Array.from(out);
}
