import type { Property } from '../spec/model.ts';
import type { LazyPart } from '../ui/lazyPart.ts';
import type { Part } from '../answers/part.ts';

export interface OutputRule<P extends object = object> {
  /** Also the name of the renderer's folder and the value of `data-renderer`. */
  readonly id: string;
  /** The view's props when this renderer can draw the part, else undefined. Pure; never throws. */
  match(part: Part): P | undefined;
  /** The same where it is no first choice, but may be offered beside one: the reason in the data is weaker. Pure. */
  offer?(part: Part): P | undefined;
  /** Why it would be chosen from the schema alone, for `explain`; undefined when the schema doesn't lead here. */
  expect(property: Property, siblings: readonly Property[]): string | undefined;
  /** A lazy component: a renderer's code is loaded when its first part is drawn. */
  readonly View: LazyPart<P>;
}

/** Ties a view to its matcher, so that it only ever gets data that the matcher proved. */
export function defineOutput<P extends object>(rule: OutputRule<P>): OutputRule {
  // The registry forgets P; `draw` hands a view nothing but what its own `match` returned.
  return rule as unknown as OutputRule;
}
