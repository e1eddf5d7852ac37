import type { Dataset } from './exports/dataset.ts';
import type { AnswerLine } from './summary/lineWords.ts';
import type { ReactNode } from 'react';
import type { SentFile } from '../files/sentFile.ts';
import type { Property } from '../spec/model.ts';
import type { LazyPart } from '../ui/lazyPart.ts';
import type { Part } from '../answers/part.ts';

/** One value of a batch's CSV. */
export type Cell = string | number | boolean;

/** Where several renderers want one place, the lowest rank gets it. The numbers leave room between them. */
interface Ranked {
  readonly rank: number;
}

export type SketchKind = 'picture' | 'boxes' | 'bars' | 'sound' | 'rows' | 'text' | 'value';

interface TabName<P extends object> extends Ranked {
  /** In one word, or from all parts of an answer that this renderer draws; undefined when those give no name. */
  readonly name: string | ((found: readonly P[]) => string | undefined);
  /** Beside a detector's empty lists it only says how many, or of which file: the tab then tells that nothing was found. */
  readonly aside?: true;
}

interface Words<P extends object> extends Ranked {
  /**
   * What the parts that this renderer draws say in a line of a list; nothing when they say nothing, or when there are none.
   * `parts` are all of the answer.
   */
  of(found: readonly P[], parts: readonly Part[]): AnswerLine;
}

/** Two runs, the earlier one first. */
export interface Sides {
  readonly names: readonly [string, string];
  /** What went out, which renderers draw over. */
  readonly sent: readonly [readonly SentFile[], readonly SentFile[]];
}

/** One place of two answers. */
export interface Compared<T extends object> extends Sides {
  readonly left: T;
  readonly right: T;
  /** Each answer as it is shown alone: to stand below what differs, or in its place. */
  readonly children: ReactNode;
}

/** How a renderer stands to one of two parts that are compared. */
interface Drawing<P extends object> {
  /** The part's props, when it is drawn by this renderer. */
  readonly own: P | undefined;
  /** Whether one of the two is drawn by this renderer, or is a file. */
  readonly either: boolean;
}

export interface Comparison<P extends object, T extends object = P> {
  /** What of a part is compared; undefined when it holds no such thing. Without it, the props of two parts that this renderer draws. Pure. */
  read?(part: Part, drawing: Drawing<P>): T | undefined;
  /** Whether both say the same; without it, the values or bytes themselves are compared. */
  same?(left: T, right: T): boolean;
  readonly View: LazyPart<Compared<T>>;
}

/** A file that other programs read, written from what a view shows. */
export interface Export<S extends object = object> {
  /** On its button. */
  readonly label: string;
  /** Of the file's name. */
  readonly ending: string;
  readonly write: (shown: S) => Blob | Promise<Blob>;
}

/**
 * What draws a kind of part, and whatever else there is to know about it; what stands below `View` may be left out. All functions
 * are pure and never throw, but for `thumbnail` and what writes files.
 */
export interface OutputRule<P extends object = object> {
  /** Also the name of the renderer's folder and the value of `data-renderer`. */
  readonly id: string;
  /** The view's props when this renderer can draw the part, else undefined. */
  match(part: Part): P | undefined;
  /** The same where it is no first choice, but may be offered beside one: the reason in the data is weaker. */
  offer?(part: Part): P | undefined;
  /** The same of a file of which only reading it tells: what it holds is offered beside the first choice. May take a while, and may reject. */
  offerLater?(part: Part): Promise<P | undefined>;
  /** Why it would be chosen from the schema alone, for `explain`; undefined when the schema doesn't lead here. */
  expect(property: Property, siblings: readonly Property[]): string | undefined;
  /** A lazy component: a renderer's code is loaded when its first part is drawn. */
  readonly View: LazyPart<P>;

  /** What it looks like from afar, for a sketch of an answer that isn't there yet; without it, a document. */
  readonly sketch?: SketchKind;
  /**
   * What its view reads first, read before it is shown (`readAhead`): then it is as high from the beginning as it stays. Never rejects.
   * What takes longer, such as decoding, is only begun here, and not waited for.
   */
  ahead?(props: P, sent: readonly SentFile[]): readonly Promise<void>[];
  /** Whether a part is put together for this renderer, so that it is asked before all others and whatever a schema says. */
  claims?(part: Part): boolean;
  /** Its view reads a large value itself, a portion at a time; for others the whole is loaded first. */
  readonly readsLarge?: true;
  /** As in “Shown as…”; without it, it is no other way to see a value. */
  readonly shownAs?: string;
  /** It draws what a file means, which can be seen as plain text or data as well. */
  readonly isMeaning?: true;
  /** Which block stands for an answer in a small space, such as a card of a sweep: the lowest. Without it, one that has none. */
  readonly rank?: number;
  /** Looked at rather than read: it comes first at its level. */
  readonly isMedium?: true;
  /** Said in one line: it stands in one list with its like. Its view asks `InLine` how it is shown. */
  isLine?(props: P): boolean;
  /** Name of the tab that shows what was found. */
  readonly tab?: TabName<P>;
  /** The answer in a line, for the history and a batch; without it, the value or the file is put into words. */
  readonly words?: Words<P>;
  /** Whether it shows that something was looked for and not found. */
  isNothing?(props: P): boolean;
  /** Columns of a batch's CSV in place of the value's single values, by their names below the part's key. */
  cells?(props: P): Readonly<Record<string, Cell>>;
  /** Columns beside them. */
  moreCells?(props: P): Readonly<Record<string, Cell>>;
  /** How many things it holds, for a batch's CSV; without it, the length of a list. */
  count?(props: P, part: Part): number | undefined;
  /** What other programs can take of it, for `exports`; undefined where that is nothing. Its code is loaded when somebody asks. */
  dataset?(props: P, sent: readonly SentFile[]): Promise<Dataset | undefined>;
  /** Two answers at this place: what differs. */
  readonly compare?: Comparison<P>;
  /** The picture of which a small one stands beside the run in the history. */
  thumbnail?(props: P): Blob | undefined | Promise<Blob | undefined>;
}

/** Ties what draws a comparison to what is read of each part, where that is something else than the renderer's props. */
export function defineComparison<P extends object, T extends object>(comparison: Comparison<P, T>): Comparison<P> {
  // As below: the view gets nothing but what `read` returned.
  return comparison as unknown as Comparison<P>;
}

/** Ties a view and all that is said about it to its matcher, so that they only ever get data that the matcher proved. */
export function defineOutput<P extends object>(rule: OutputRule<P>): OutputRule {
  // The registry forgets P; whoever draws or asks hands a rule nothing but what its own `match` returned.
  return rule as unknown as OutputRule;
}
