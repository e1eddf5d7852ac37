import type { Kind, Shape } from '../../spec/model.ts';
import { Draft, fromText, type ArgValue } from '../../spec/value.ts';

export type Entry = string | number | boolean | bigint | Draft;

/** Commas and blanks end an entry, except in texts, which may contain them. */
export function splits(kind: Kind): boolean {
  return kind !== 'string';
}

/** One entry as typed. Texts are kept verbatim. */
function readEntry(text: string, kind: Kind): Entry {
  const entry = fromText(text, kind);
  return typeof entry === 'object' && !(entry instanceof Draft) ? String(entry) : entry;
}

/** Everything that was typed into the box, when it is done. */
export function readTyped(text: string, kind: Kind): Entry[] {
  if (!splits(kind)) return text === '' ? [] : [readEntry(text, kind)];
  return text
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => readEntry(word, kind));
}

/**
 * Several entries pasted at once: a JSON or Python list, a column or row of a spreadsheet, numbers with commas.
 * Undefined when it is just a piece of text.
 */
export function readPasted(text: string, kind: Kind): Entry[] | undefined {
  const trimmed = text.trim();
  const bracketed = /^[[(]([\s\S]*)[\])]$/.exec(trimmed)?.[1];
  if (splits(kind)) {
    const cells = bracketed === undefined && kind === 'number' ? cellsWithCommas(trimmed) : undefined;
    const words = cells ?? (bracketed ?? trimmed).split(/[\s,;]+/).filter((word) => word !== '');
    if (bracketed === undefined && words.length < 2) return undefined;
    return words.map((word) => readEntry(word.replace(/^(['"])(.*)\1$/, '$2'), kind));
  }
  if (trimmed.startsWith('[')) return readTexts(trimmed);
  const lines = text.split(/\r\n|[\r\n\t]/).filter((line) => line !== '');
  return lines.length > 1 ? lines : undefined;
}

/** Cells of a spreadsheet in a country that writes 0,5: there the comma belongs to the number. */
function cellsWithCommas(text: string): string[] | undefined {
  const cells = text.split(/[\r\n\t;]+/).map((cell) => cell.trim());
  const numbers = cells.length > 1 && cells.every((cell) => /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(cell));
  return numbers && cells.some((cell) => cell.includes(',')) ? cells : undefined;
}

/** One entry taken to another place; the others close up. */
export function movedTo<T>(entries: readonly T[], from: number, to: number): T[] {
  const entry = entries[from];
  if (entry === undefined || to < 0 || to >= entries.length) return [...entries];
  const rest = entries.filter((_, at) => at !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** How full the list is, when it has limits: `2 of 4`. */
export function fillOf({ minItems, maxItems }: Shape, count: number): { text: string; fits: boolean } | undefined {
  const least = minItems !== undefined && minItems > 0 ? minItems : undefined;
  if (least === undefined && maxItems === undefined) return undefined;
  const text = maxItems === undefined ? `${count}, at least ${least}` : `${count} of ${maxItems}`;
  return { text, fits: count >= (least ?? 0) && count <= (maxItems ?? Infinity) };
}

/** A list of texts in JSON, or as Python prints it. */
function readTexts(list: string): Entry[] | undefined {
  for (const candidate of [list, pythonToJson(list)]) {
    try {
      const parsed: unknown = JSON.parse(candidate);
      if (Array.isArray(parsed)) return parsed.map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item)));
    } catch {
      continue;
    }
  }
  return undefined;
}

function pythonToJson(list: string): string {
  return list.includes('"') ? list : list.replaceAll('\\', '\\\\').replaceAll("'", '"');
}

/** The entries of a value; a wrong value from outside becomes entries that can be seen and corrected. */
export function entriesOf(value: ArgValue): Entry[] {
  if (value === undefined || value === null || value instanceof File) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' || typeof item === 'bigint' || item instanceof Draft
      ? item
      : new Draft(item instanceof Blob ? 'file' : JSON.stringify(item), 'Not a single value.'),
  );
}

export function entryText(entry: Entry): string {
  return entry instanceof Draft ? entry.text : String(entry);
}
