import type { Part } from '../../answers/part.ts';
import { chooseOutput } from '../registry.ts';

/** What stands at one place of a level: a block, the single values as one list, or a member that was taken apart. */
export type LevelItem =
  | { readonly as: 'block'; readonly part: Part }
  | { readonly as: 'values'; readonly parts: readonly Part[] }
  | { readonly as: 'group'; readonly name: string; readonly items: readonly LevelItem[] };

/** How much a part asks for: to be looked at first, a line of its own, or the place where it is. */
type Weight = 'medium' | 'line' | 'block';

/** A member of a level: one part, or what a member of it was taken apart into. */
interface Member {
  readonly weight: Weight;
  readonly parts: readonly Part[];
  /** Of parts below it, where they are. */
  readonly below: string | undefined;
}

/**
 * The parts of an answer in the order in which they are shown: media first, then the rest as it came, with all single values of a level
 * as one list at the place of the first of them. What one looks at says more than what one reads beside it, and a list of short
 * lines below a picture is in view with it; between two that aren't looked at, the author's order is the best that is known.
 */
export function arrange(parts: readonly Part[]): LevelItem[] {
  return itemsOf(
    parts,
    (part) => part.group,
    (name, own) => [{ as: 'group', name, items: within(name, own, DEEPEST) }],
  );
}

/** What is drawn at first: of several media the first one, all of other answers. */
export function firstOf(items: readonly LevelItem[]): readonly LevelItem[] {
  const [first, second] = items;
  const isMedium = (item: LevelItem | undefined) => item?.as === 'block' && weightOf(item.part) === 'medium';
  return isMedium(first) && (isMedium(second) || second?.as === 'group') ? items.slice(0, 1) : items;
}

function itemsOf(
  parts: readonly Part[],
  belowOf: (part: Part) => string | undefined,
  open: (name: string, parts: readonly Part[]) => LevelItem[],
): LevelItem[] {
  const members = membersOf(parts, belowOf);
  const media = members.filter(({ weight }) => weight === 'medium');
  const rest = members.filter(({ weight }) => weight !== 'medium');
  const lines = rest.filter(({ weight }) => weight === 'line');
  const ordered = [...media, ...rest.filter((member) => member.weight !== 'line' || member === lines[0])];
  return ordered.flatMap((member): LevelItem[] => {
    if (member.weight === 'line') return [{ as: 'values', parts: lines.flatMap((line) => line.parts) }];
    return member.below === undefined ? member.parts.map((part) => ({ as: 'block', part })) : open(member.below, member.parts);
  });
}

/** Consecutive parts below one member are one member of this level; a level of one part is none. */
function membersOf(parts: readonly Part[], belowOf: (part: Part) => string | undefined): Member[] {
  const runs: { below: string | undefined; parts: Part[] }[] = [];
  for (const part of parts) {
    const below = belowOf(part);
    const last = runs.at(-1);
    if (last !== undefined && below !== undefined && last.below === below) last.parts.push(part);
    else runs.push({ below, parts: [part] });
  }
  return runs.map(({ below, parts: own }) => {
    const weights = own.map(weightOf);
    if (below === undefined) return { weight: weights[0] ?? 'block', parts: own, below };
    return { weight: weights.includes('medium') ? 'medium' : 'block', parts: own, below };
  });
}

/** As deep as answers are taken apart; a name with more dots in it is a name. */
const DEEPEST = 12;

/** Inside a group the levels below it have no frame of their own: each is arranged by itself, in its place. */
function within(path: string, parts: readonly Part[], depth: number): LevelItem[] {
  const steps = new Map(parts.map((part) => [part, depth > 0 ? stepBelow(path, part.key) : undefined]));
  const counts = new Map<string | undefined, number>();
  for (const step of steps.values()) counts.set(step, (counts.get(step) ?? 0) + 1);
  // What is alone below a member is as good as the member; perhaps its name has a dot in it.
  const belowOf = (part: Part) => ((counts.get(steps.get(part)) ?? 0) > 1 ? steps.get(part) : undefined);
  return itemsOf(parts, belowOf, (name, own) => within(name, own, depth - 1));
}

/** Where a part is that is two steps below a path, or more; undefined for its members. */
function stepBelow(path: string, key: string): string | undefined {
  const rest = key.startsWith(`${path}.`) ? key.slice(path.length + 1) : '';
  const end = rest.indexOf('.');
  return end === -1 ? undefined : `${path}.${rest.slice(0, end)}`;
}

function weightOf(part: Part): Weight {
  const { rule, props } = chooseOutput(part);
  if (rule.isMedium === true) return 'medium';
  return rule.isLine?.(props) === true && isBare(part) ? 'line' : 'block';
}

/** Nothing has to be told about it, and it is all that the answer holds at its place. */
function isBare(part: Part): boolean {
  return part.from === 'json' && part.key !== 'body' && part.notes === undefined && part.also === undefined;
}
