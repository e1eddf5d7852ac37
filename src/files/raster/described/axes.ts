/** A direction in which the pages of a file follow each other. */
export interface PageAxis {
  readonly kind: 'page' | 'channel' | 'z' | 't';
  readonly size: number;
  /** Of each step, where the file has them. */
  readonly names?: readonly string[];
}

/** What a file says of its pages, in the words of microscopes. */
export interface Described {
  /** The last one is the fastest in the order of the pages. */
  readonly axes: readonly PageAxis[];
  /** For each page in that order, its place in the file. */
  readonly order: readonly number[];
  /** Size of a pixel, in the file's unit. */
  readonly pixel?: { readonly x: number; readonly y: number; readonly unit: string };
}

/** How many there are in each direction. */
export interface PlaneCounts {
  readonly c: number;
  readonly z: number;
  readonly t: number;
}

type Direction = keyof PlaneCounts;

/** The place of a plane in a file, whose fastest direction comes first. */
export function planeAt(fastest: readonly Direction[], counts: PlaneCounts, at: PlaneCounts): number {
  let [place, stride] = [0, 1];
  for (const direction of fastest) {
    place += at[direction] * stride;
    stride *= counts[direction];
  }
  return place;
}

/** Every plane: channels, of each the layers, of each the moments. */
export function planesOf({ c, z, t }: PlaneCounts): PlaneCounts[] {
  return Array.from({ length: c * z * t }, (_, index) => ({ c: Math.floor(index / (z * t)), z: Math.floor(index / t) % z, t: index % t }));
}

/** The directions in which there is more than one. */
export function axesIn(
  { c, z, t }: PlaneCounts,
  channels?: readonly string[],
): { kind: 'channel' | 'z' | 't'; size: number; names?: readonly string[] }[] {
  const all = [
    { kind: 'channel' as const, size: c, ...(channels !== undefined && { names: channels }) },
    { kind: 'z' as const, size: z },
    { kind: 't' as const, size: t },
  ];
  return all.filter(({ size }) => size > 1);
}
