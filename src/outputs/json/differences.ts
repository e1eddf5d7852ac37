import microdiff from 'microdiff';
import { formatJson } from '../../files/json/formatJson.ts';
import type { Json } from '../../spec/model.ts';

export interface Difference {
  /** As in `boxes.0.score`. */
  readonly path: string;
  /** Undefined where one side has no such member. */
  readonly left: Json | undefined;
  readonly right: Json | undefined;
}

/** Listing more tells nobody anything. */
const MAX_LISTED = 200;
/** Comparing larger documents member by member would stop the page. */
const MAX_TEXT = 3_000_000;

/** What differs between two values, member by member; undefined when they are too large to say. */
export function differencesOf(left: Json, right: Json): { readonly listed: readonly Difference[]; readonly count: number } | undefined {
  if (Object.is(left, right)) return { listed: [], count: 0 };
  if (sizeOf(left) + sizeOf(right) > MAX_TEXT) return undefined;
  // Wrapped, since only members are compared, and a scalar or a list is none.
  const found = microdiff({ value: left }, { value: right }, { cyclesFix: false });
  const all = found.filter((entry) => !(entry.type === 'CHANGE' && Number.isNaN(entry.value) && Number.isNaN(entry.oldValue)));
  const listed = all.slice(0, MAX_LISTED).map((entry): Difference => ({
    path: entry.path.slice(1).join('.'),
    left: entry.type === 'CREATE' ? undefined : (entry.oldValue as Json),
    right: entry.type === 'REMOVE' ? undefined : (entry.value as Json),
  }));
  return { listed, count: all.length };
}

function sizeOf(value: Json): number {
  return formatJson(value, { indent: 0, limit: MAX_TEXT }).length;
}
