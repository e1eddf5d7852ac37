/** What was probably meant by a mistyped word: the name that takes the fewest strokes to make of it, if those are few. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const ranked = names.map((name) => ({ name, strokes: strokesBetween(word, name) })).toSorted((a, b) => a.strokes - b.strokes);
  const [first] = ranked;
  return first !== undefined && first.strokes <= Math.max(1, Math.floor(first.name.length / 3)) ? first.name : undefined;
}

/** Letters put in, taken out, exchanged, or two that changed places. */
export function strokesBetween(a: string, b: string): number {
  // A word that nobody could have meant isn't worth the table.
  if (Math.abs(a.length - b.length) > 8) return Math.max(a.length, b.length);
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(isSwapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
