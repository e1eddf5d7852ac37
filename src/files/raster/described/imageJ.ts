import { axesIn, planeAt, planesOf, type Described } from './axes.ts';

/** Lines of `name=value`; planes lie channel by channel, then layer by layer. */
export function describedByImageJ(text: string, pages: number): Described | undefined {
  const lines = new Map(text.split('\n', 200).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]));
  const count = (name: string) => {
    const number = Number(lines.get(name) ?? 1);
    return Number.isInteger(number) && number > 0 ? number : NaN;
  };
  const counts = { c: count('channels'), z: count('slices'), t: count('frames') };
  if (counts.c * counts.z * counts.t !== pages || pages === 1) return undefined;
  return { axes: axesIn(counts), order: planesOf(counts).map((at) => planeAt(['c', 'z', 't'], counts, at)) };
}
