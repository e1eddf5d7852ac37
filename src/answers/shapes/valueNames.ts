/** What numbers stand for, in the words of a description: `0: background, 1 = water`. */
export type ValueNames = readonly (readonly [value: number, name: string])[];

/** A number, a sign that ties, and a name that ends before the next number or stop. */
const PAIR =
  /(?<![\w.])(-?\d{1,6})\s*(?:=>?|:|->|→|–|—|\bis\b|\s-\s)\s*["'‘“]?(\p{L}[\p{L}\p{M}\d _/+-]{0,60}?)["'’”]?(?=\s*(?:[,;.()|}\]\n]|$|\band\b|\s-?\d{1,6}\s*(?:=|:|->|→|–|—)))/giu;

/** At least two, each number once; one alone may be anything: “at level 3: see below”. */
export function valueNames(text: string): ValueNames | undefined {
  const found = Array.from(text.slice(0, LONGEST).matchAll(PAIR), ([, value = '', name = '']) => [Number(value), name.trim()] as const);
  const values = new Set(found.map(([value]) => value));
  return found.length >= 2 && values.size === found.length ? found : undefined;
}

const LONGEST = 4000;
