import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import { saidOf, type LabelHints, type NamedValues } from './hints.ts';

/** What the numbers of a picture stand for, as far as somebody says it: else they are values, and nothing more. */
export type LabelKind = 'classes' | 'instances' | 'values' | 'masks';

const CLASSES = /class(?!ic)|semantic|categor|land[ _]?cover|land[ _]?use|habitat/i;
/** Each number is one thing, and 0 what is between them: so number Cellpose, StarDist, scikit-image and SciPy what they find. */
const INSTANCES =
  /instance|nucle(?:us|i)(?![a-z])|(?<![a-z])cells?(?![a-z])|superpixel|(?<![a-z])(?:object|cell|track|region|instance)s?[ _]?(?:ids?|labels?|mask|numbers?)(?![a-z])/i;

export function kindOf(found: FoundLabels, hints: LabelHints, named: NamedValues): LabelKind {
  if (found.kind === 'masks') return 'masks';
  // What has a name of its own is a kind of things.
  if (named.names.size > 0) return 'classes';
  const said = saidOf(hints);
  if (INSTANCES.test(said)) return 'instances';
  return CLASSES.test(said) || named.unsure !== undefined ? 'classes' : 'values';
}
