/** Colours for numbers, from low to high: each step as different to an eye as the next, and lighter in print too. */
export type ColourMap = 'grey' | 'viridis' | 'magma';

export const COLOUR_MAPS: readonly ColourMap[] = ['grey', 'viridis', 'magma'];

/** Every eighth colour of matplotlib’s tables (public domain), two hexadecimal digits each of red, green and blue. */
const TABLES: Readonly<Record<ColourMap, string>> = {
  grey: '000000ffffff',
  viridis:
    '440154470d6048186a482374472d7b4536814240863f49893b528b375a8d33638d2f6a8e2c728e297a8e26818e23898e' +
    '21908c1f988b1f9f8821a68528ae8031b57b3ebc744cc26c5dc9636ece5882d34c96d83fabdc32c0df24d5e21aeae51a' +
    'fde725',
  magma:
    '0000040303110a0822130d331d114628115a36106a430f7650127c5d177f691c817621818226818f2a819c2e7fa9327d' +
    'b63779c33b75cf4170db486ae65163ee5c5ef5695cf9785dfb8761fd9668fea571feb47bfec387fed194fde0a2fceeb0' +
    'fcfdbf',
};

/** The colour of each of 256 levels, between those of the table in a straight line: at most two of 255 beside the original. */
export function coloursOf(map: ColourMap): readonly (readonly [red: number, green: number, blue: number])[] {
  const parts = (TABLES[map].match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
  const last = parts.length / 3 - 1;
  return Array.from({ length: 256 }, (_, level) => {
    const at = (level / 255) * last;
    const before = Math.min(Math.floor(at), last - 1);
    const part = (place: number) => {
      const [low = 0, high = 0] = [parts[before * 3 + place], parts[before * 3 + 3 + place]];
      return Math.round(low + (high - low) * (at - before));
    };
    return [part(0), part(1), part(2)];
  });
}

/** The same for CSS, far fewer. */
export function cssColoursOf(map: ColourMap): readonly string[] {
  return coloursOf(map).flatMap((parts, level) => (level % 5 === 0 ? [`rgb(${parts.join(' ')})`] : []));
}
