import * as words from '../words.ts';

export function maskNameOf(picture: string): string {
  return words.maskName(picture.replace(/\.[^.]*$/, ''));
}

/**
 * Where a picture's mask stands among several: where one is named after it, else in the pictures' order. One that is
 * named after another picture is never taken for it.
 */
export function placeOfMask(
  masks: readonly string[],
  pictures: readonly string[],
  index: number,
): { readonly at: number; readonly replaces: boolean } {
  // One mask for all.
  if (pictures.length === 0) return { at: 0, replaces: masks.length > 0 };
  const names = pictures.map(maskNameOf);
  const own = names[index] ?? '';
  // Pictures of the same name have masks of the same name.
  const nth = names.slice(0, index).filter((name) => name === own).length;
  const named = masks.flatMap((mask, at) => (mask === own ? [at] : []))[nth];
  if (named !== undefined) return { at: named, replaces: true };
  const there = masks[index];
  if (there !== undefined && !names.includes(there)) return { at: index, replaces: true };
  const later = masks.findIndex((mask) => names.lastIndexOf(mask) > index);
  return { at: later === -1 ? masks.length : later, replaces: false };
}
