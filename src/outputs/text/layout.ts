/** A text as lines of the screen: where each begins, where it ends, and which line of the text it belongs to. */
export interface TextLayout {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** From 0. */
  readonly lines: Uint32Array;
  readonly lineCount: number;
  /** Characters of the longest of them. */
  readonly longest: number;
}

/** A line without an end would be wider than any browser draws. */
const LONGEST_LINE = 20_000;

/** Breaks a text into lines; with `columns`, those that are longer are broken there, between any two characters. */
export function layOut(text: string, columns: number | undefined): TextLayout {
  const most = Math.max(8, columns ?? LONGEST_LINE);
  const starts: number[] = [];
  const ends: number[] = [];
  const lines: number[] = [];
  let line = 0;
  let longest = 0;
  for (let start = 0; start <= text.length; line++) {
    const found = text.indexOf('\n', start);
    const next = found === -1 ? text.length : found;
    const end = found > start && text.charCodeAt(next - 1) === 13 ? next - 1 : next;
    // The empty line behind the last line break is no line.
    if (found === -1 && start === text.length && start > 0) break;
    for (let at = start; at === start || at < end;) {
      const stop = breakBefore(text, Math.min(at + most, end));
      starts.push(at);
      ends.push(stop);
      lines.push(line);
      longest = Math.max(longest, stop - at);
      at = stop === at ? at + 1 : stop;
    }
    start = next + 1;
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), lines: Uint32Array.from(lines), lineCount: line, longest };
}

/** Not between the halves of a character. */
function breakBefore(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The screen line on which a place of the text stands. */
export function rowAt({ starts }: TextLayout, place: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
