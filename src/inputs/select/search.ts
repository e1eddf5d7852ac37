/** More entries than anyone scrolls through would only make the menu slow to open. */
const MOST = 300;

interface Searched {
  readonly text: string;
}

/** Every word that was typed occurs somewhere, in any order: `seg 11` finds `yolo11n-seg`. */
export function searchChoices<T extends Searched>(options: readonly T[], { inputValue }: { inputValue: string }): T[] {
  const words = plain(inputValue)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = options.filter(({ text }) => {
    const searched = plain(text);
    return words.every((word) => searched.includes(word));
  });
  return found.slice(0, MOST);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** With fewer choices headings are in the way. */
const WORTH_GROUPS = 24;
const SMALLEST_GROUP = 2;

/** Name and number that a choice begins with, as those of models do: `yolov8` of `yolov8n-seg`. */
function family(text: string): string | undefined {
  return /^\D+\d+/.exec(text)?.[0];
}

/**
 * Headings for a long menu whose choices come in families; undefined when they don't. The author's order stays, so a family
 * that isn't together is none.
 */
export function groupsOf(texts: readonly string[]): ReadonlyMap<string, string> | undefined {
  if (texts.length < WORTH_GROUPS) return undefined;
  const groups: { name: string; size: number }[] = [];
  for (const text of texts) {
    const name = family(text);
    if (name === undefined) return undefined;
    const last = groups.at(-1);
    if (last?.name === name) last.size += 1;
    else groups.push({ name, size: 1 });
  }
  const told = new Set(groups.map(({ name }) => name)).size === groups.length;
  const worth = groups.length > 1 && groups.every(({ size }) => size >= SMALLEST_GROUP);
  return told && worth ? new Map(texts.map((text) => [text, family(text) ?? ''])) : undefined;
}
