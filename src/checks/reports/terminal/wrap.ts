import stringWidth from 'string-width';

/** Text in lines of at most so many columns, as a terminal counts them; a word that is longer is broken between characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const next = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const long = stringWidth(word);
    if (used > 0 && used + 1 + long > width) next();
    if (long <= width) {
      line += used > 0 ? ` ${word}` : word;
      used += long + (used > 0 ? 1 : 0);
      continue;
    }
    for (const character of charactersOf(word)) {
      const one = stringWidth(character);
      if (used > 0 && used + one > width) next();
      line += character;
      used += one;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Blanks behind it until it is so wide. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

const SEGMENTER = new Intl.Segmenter();

/** What is seen as one: a letter with its accents, a flag. */
function charactersOf(word: string): string[] {
  return Array.from(SEGMENTER.segment(word), ({ segment }) => segment);
}

/** Its beginning, in so many columns, with a sign that there is more. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let line = '';
  let used = 0;
  for (const character of charactersOf(text)) {
    used += stringWidth(character);
    if (used > width - 1) break;
    line += character;
  }
  return `${line}…`;
}
