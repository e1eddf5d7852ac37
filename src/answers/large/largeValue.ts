import type { JsonSource } from '../../files/json/session.ts';
import type { Json } from '../../spec/model.ts';

export interface Loaded {
  readonly value: Json;
  /** False when there was more than can be drawn. */
  readonly complete: boolean;
}

export interface Loading {
  /** The share that is here, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** A document that stays in the worker that parsed it, as the page asks for pieces of it. */
export interface DocumentApart {
  /** A value of the document, as a tree; 0 is the document itself. */
  tree(index: number): JsonSource;
  /** A value as a whole, in portions between which the page stays free. `beginning` tells what it is. */
  load(index: number, beginning: Json, total: number, loading: Loading): Promise<Loaded>;
}

/** Where the whole of a value is, of which the page has the beginning. */
export interface LargeValue {
  readonly document: DocumentApart;
  readonly index: number;
  /** Its entries or members. */
  readonly total: number;
}
