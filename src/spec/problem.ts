import type { Fault } from './fault.ts';
import * as say from './words.ts';

/** What is wrong with an argument, or with one entry of its list. The form, the server, a link and a batch all say it so. */
export interface ArgProblem {
  /** The argument, as the API names it. */
  readonly name: string;
  /** Which entry of a list, from 0. */
  readonly index?: number | undefined;
  readonly message: string;
}

/** One that the page's own checks found. */
export interface OwnProblem extends ArgProblem {
  readonly fault: Fault;
}

/** For a place that shows the argument, but none of its entries. */
export function messageAtArg({ index, message }: ArgProblem): string {
  return index === undefined ? message : say.atEntry(index + 1, message);
}
