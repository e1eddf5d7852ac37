/** Foreign texts inside Markdown, each in a fence that is longer than any in it, so that nothing of it is markup. */

/** On one line, whatever it is. */
export function codeSpan(words: string, whenEmpty: string): string {
  const line = words
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  if (line === '') return whenEmpty;
  return inTicks(line);
}

/** One line as it stands. */
export function inTicks(line: string): string {
  const ticks = '`'.repeat(longestFence(line) + 1);
  // A blank at each side is taken off again by whoever reads Markdown, and keeps backticks apart.
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** Several lines. */
export function codeBlock(words: string): string {
  return fenced(words.toWellFormed());
}

/** The same in a language that is named. */
export function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestFence(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestFence(text: string): number {
  let longest = 0;
  for (const [fence] of text.matchAll(/`+/g)) longest = Math.max(longest, fence.length);
  return longest;
}
