import type { Depth } from '../define.ts';
import * as words from './words.ts';

/** A medium that is whole as far as it was looked at; not at all where nothing here reads its kind. */
export interface Looked {
  /** Of its kind: "PNG". */
  readonly name: string;
  readonly by: Depth | undefined;
}

/** In the order of the report. */
const DEPTHS: readonly (Depth | undefined)[] = ['decoded', 'part', 'begun', 'checksums', 'structure', undefined];

/** What was looked at and how far, and what wasn't: "Decoded: 2 PNG. Gone through to the end, not decoded: MP4." */
export function howFarLooked(looked: readonly Looked[], more: number): string {
  const lines = DEPTHS.flatMap((depth) => {
    const names = looked.filter(({ by }) => by === depth).map(({ name }) => name);
    const kinds = [...new Set(names)].map((name) => [name, names.filter((one) => one === name).length] as const);
    return kinds.length === 0 ? [] : [words.lookedAt(depth, kinds.map(([name, count]) => words.someOf(name, count)).join(', '))];
  });
  return [...lines, ...(more > 0 ? [words.notLookedAt(more)] : [])].join(' ');
}
