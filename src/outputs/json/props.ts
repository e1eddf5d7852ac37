import type { Json } from '../../spec/model.ts';
import type { LargeValue } from '../../answers/large/largeValue.ts';

export interface JsonProps {
  readonly value: Json;
  /** Where the whole is, when `value` is only the beginning. */
  readonly large?: LargeValue | undefined;
}
