import type { Part } from '../../answers/part.ts';
import { saysLabels } from '../../answers/shapes/labelMap.ts';
import type { ListedClasses } from '../../answers/shapes/detections/classNames.ts';
import { valueNames, type ValueNames } from '../../answers/shapes/valueNames.ts';

/** What an answer and its schema say about a picture beside its numbers. */
export interface LabelHints {
  readonly key: string;
  readonly description: string;
  readonly classes?: ListedClasses | undefined;
}

export function hintsOf(part: Part): LabelHints {
  if (part.from === 'error') return { key: part.key, description: '' };
  return { key: part.key, description: part.shape?.description ?? '', classes: part.classes };
}

/** By which it may be called classes. */
export function saidOf({ key, description }: LabelHints): string {
  return `${key} ${description}`;
}

/** Whether it is worth waiting for its numbers before it is shown as a picture. */
export function isCalledLabels(hints: LabelHints): boolean {
  return hints.classes !== undefined || valueNames(hints.description) !== undefined || saysLabels(saidOf(hints));
}

/** Where the names of values come from, so that it can be said. */
export interface NamedValues {
  readonly from: 'answer' | 'description' | undefined;
  readonly names: ReadonlyMap<number, string>;
  /** They were listed in order, without their numbers. */
  readonly byPlace?: boolean;
  /** So many names are listed in order, which don’t tell to which values they belong. */
  readonly unsure?: number;
}

const NO_NAMES: NamedValues = { from: undefined, names: new Map() };

/**
 * What values are called, as far as somebody says it. A list in order begins at 0, and has to reach to the largest value that is seen
 * but for a void of 255: three names for four values may leave out any of them.
 */
export function namesOfValues({ classes, description }: LabelHints, values: readonly number[]): NamedValues {
  const described: ValueNames | undefined = valueNames(description);
  if (classes !== undefined) {
    const last = Math.max(...values.filter((value) => value !== VOID || classes.names.length > VOID));
    // What comes twice is said of each thing that was found.
    const isList = new Set(classes.names.map(([, name]) => name)).size === classes.names.length;
    const isWhole = !classes.byPlace || (isList && last < classes.names.length && values.every((value) => value >= 0));
    if (isWhole) return { from: 'answer', names: new Map(classes.names), byPlace: classes.byPlace };
    if (described === undefined) return { ...NO_NAMES, unsure: classes.names.length };
  }
  return described === undefined ? NO_NAMES : { from: 'description', names: new Map(described) };
}

/** Names in order are those of masks only where there are as many. */
export function namesOfMasks({ classes }: LabelHints, count: number): NamedValues {
  if (classes?.byPlace !== true) return NO_NAMES;
  return classes.names.length === count
    ? { from: 'answer', names: new Map(classes.names), byPlace: true }
    : { ...NO_NAMES, unsure: classes.names.length };
}

const VOID = 255;

const NOTHING =
  /^(?:back ?ground|bg|void|none|nothing|no ?data|no ?class|un(?:label+ed|known|classified|defined)|ignored?|hintergrund|fondo|fond)$/i;

/** Whether a name says that there is no thing. */
export function isNameOfNothing(name: string): boolean {
  return NOTHING.test(name.trim().replaceAll(/[_-]/g, ' '));
}
