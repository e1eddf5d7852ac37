import { Draft, type ArgValue } from '../spec/value.ts';

/** JSON text of anything a form may hold: whole numbers beyond 2^53 keep their digits, drafts are as they were typed. */
export function asJson(value: unknown, indent = 0): string {
  const texts: string[] = [];
  const text =
    JSON.stringify(
      value,
      (_, item: unknown) => {
        if (typeof item === 'bigint') return `\ue000${texts.push(item.toString()) - 1}\ue000`;
        return item instanceof Draft ? item.text : item instanceof Blob ? null : item;
      },
      indent,
    ) ?? '';
  // Python and JSON alike give that character no meaning; no text consists of it and a number.
  return texts.length === 0 ? text : text.replace(/"\ue000(\d+)\ue000"/g, (mark, index: string) => texts[Number(index)] ?? mark);
}

/** What a text control shows for a value, whatever its type: a wrong value from outside must not throw. */
export function asText(value: ArgValue): string {
  if (value === undefined || value === null || value instanceof File) return '';
  if (value instanceof Draft) return value.text;
  return typeof value === 'object' ? asJson(value) : String(value);
}
