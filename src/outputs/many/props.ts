import type { InputSet } from '../../answers/shapes/many/answered.ts';
import type { Json } from '../../spec/model.ts';

export interface ManyProps {
  readonly set: InputSet;
  /** From which it was read. */
  readonly value: Json;
  readonly name: string;
}
