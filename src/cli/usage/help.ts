import type { Option, Usage } from './usage.ts';
import * as words from './words.ts';

const PROGRAM = 'deepaas-try-me';
/** As narrow as a terminal usually is. */
const WIDTH = 80;

/** What `--help` says of a command. */
export function formatHelp({ name, about, positionals, options, examples, exits }: Usage): string {
  const places = positionals.map((one) => (one.isOptional === true ? `[${one.name}]` : one.name));
  const needed = Object.entries(options).flatMap(([key, option]) => (option.isNeeded === true ? [optionWords(key, option)] : []));
  const all: readonly (readonly [string, Option])[] = [
    ...Object.entries(options),
    ['help', { type: 'boolean', short: 'h', help: words.HELP }],
  ];
  return paragraphs([
    [`${words.USAGE} ${[PROGRAM, name, ...places, ...needed, '[options]'].join(' ')}`],
    wrapped(about, WIDTH),
    section(
      words.ARGUMENTS,
      positionals.map((one) => [one.name, one.help]),
    ),
    section(
      words.OPTIONS,
      all.map(([key, option]) => [optionWords(key, option), option.help]),
    ),
    section(
      words.EXAMPLES,
      examples.map(([line, meaning]) => [`${PROGRAM} ${line}`, meaning]),
    ),
    section(
      words.EXITS,
      exits.map(([code, meaning]) => [String(code), meaning]),
    ),
  ]);
}

function optionWords(name: string, { short, value, multiple }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}${multiple === true ? ' …' : ''}`;
}

export function paragraphs(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Names in a column and what they mean in another; a name that is too long for its column stands in a line of its own. */
export function section(title: string, rows: readonly (readonly [name: string, meaning: string])[]): string[] {
  if (rows.length === 0) return [];
  const column = Math.min(24, Math.max(...rows.map(([name]) => name.length)));
  const lines = rows.flatMap(([name, meaning]) => {
    const [first = '', ...rest] = wrapped(meaning, WIDTH - column - 4);
    const indented = rest.map((line) => `${' '.repeat(column + 4)}${line}`);
    return name.length > column
      ? [`  ${name}`, `${' '.repeat(column + 4)}${first}`, ...indented]
      : [`  ${name.padEnd(column)}  ${first}`, ...indented];
  });
  return [title, ...lines];
}

/** Lines of at most so many characters, broken at blanks. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
