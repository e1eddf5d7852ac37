import type { Answer } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import { chooseOutput, isRecognised } from '../registry.ts';

/** Choosing looks at every value, which an answer of many rows needn't do for each line that is written about it. */
const drawn = new WeakMap<readonly Part[], readonly Part[]>();

/** Drawable blocks of an answer that no schema describes, for a second tab; empty when nothing but JSON would come of it. */
export function drawable({ unpacked }: Pick<Answer, 'unpacked'>): readonly Part[] {
  const known = drawn.get(unpacked);
  if (known !== undefined) return known;
  const parts = unpacked.some((part) => isRecognised(chooseOutput(part))) ? unpacked : [];
  drawn.set(unpacked, parts);
  return parts;
}
