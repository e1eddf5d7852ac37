/** A foreign text inside Markdown, on one line: in a fence that is longer than any in it, so that nothing of it is markup. */
export function codeSpan(words: string, whenEmpty: string): string {
  const line = words
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  if (line === '') return whenEmpty;
  const longest = longestFence(line);
  const padding = longest > 0 ? ' ' : '';
  return `${'`'.repeat(longest + 1)}${padding}${line}${padding}${'`'.repeat(longest + 1)}`;
}

/** The same for several lines. */
export function codeBlock(words: string): string {
  const text = words.toWellFormed();
  const fence = '`'.repeat(Math.max(3, longestFence(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function longestFence(text: string): number {
  let longest = 0;
  for (const [fence] of text.matchAll(/`+/g)) longest = Math.max(longest, fence.length);
  return longest;
}
