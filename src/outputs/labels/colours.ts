import { packedColour, type PackedColour } from '../../files/raster/labels/paintLabels.ts';

/** Twenty that differ most from each other, those first that differ in lightness too. */
const COLOURS = [
  '#4363d8',
  '#ffb000',
  '#3cb44b',
  '#e6194b',
  '#46f0f0',
  '#f032e6',
  '#ffe119',
  '#911eb4',
  '#f58231',
  '#008080',
  '#bcf60c',
  '#fabebe',
  '#9a6324',
  '#e6beff',
  '#800000',
  '#aaffc3',
  '#808000',
  '#ffd8b1',
  '#000075',
  '#a0a0a0',
] as const;

/** Turns around the circle of hues so that no two that follow each other are near. */
const GOLDEN = 137.508;

/** The colour of the n-th class, as CSS writes it. */
export function colourOf(index: number): string {
  const own = COLOURS[index];
  if (own !== undefined) return own;
  const [hue, lightness] = [(index * GOLDEN) % 360, [55, 40, 70][index % 3] ?? 55];
  return hexOf(hue, lightness);
}

/** From hue and lightness, at a saturation of 70 %. */
function hexOf(hue: number, lightness: number): string {
  const [light, strength] = [lightness / 100, 0.7];
  const part = (shift: number) => {
    const turn = (shift + hue / 30) % 12;
    const level = light - strength * Math.min(light, 1 - light) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

export function packedOf(hex: string): PackedColour {
  const level = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return packedColour(level(1), level(3), level(5));
}

/** The other way round: a colour that a file gives. */
export function hexOfPacked(colour: PackedColour): string {
  const part = (shift: number) => ((colour >>> shift) & 255).toString(16).padStart(2, '0');
  return `#${part(0)}${part(8)}${part(16)}`;
}
