import type { InputRule } from '../inputs/define.ts';
import type { Part } from '../answers/part.ts';
import type { Pair } from '../outputs/compare/pairParts.ts';
import type { Sides } from '../outputs/define.ts';
import type { SentFile } from '../files/sentFile.ts';
import type { Arg } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import type { ArgValue } from '../spec/value.ts';

interface Labelled {
  /** Also its anchor in the page. */
  readonly id: string;
  readonly title: string;
  /** Why it looks like this, or where it comes from. */
  readonly note?: string | undefined;
}

/** A field in one of its states. */
export interface FieldExhibit extends Labelled {
  readonly as: 'field';
  readonly arg: Arg;
  readonly value: ArgValue;
  readonly rule: InputRule;
  readonly error?: string | undefined;
  readonly doubt?: string | undefined;
  readonly itemErrors?: readonly ArgProblem[] | undefined;
  readonly disabled?: boolean;
}

/** A block of an answer. */
export interface PartExhibit extends Labelled {
  readonly as: 'part';
  readonly part: Part;
  /** What went out with the run. */
  readonly files: readonly SentFile[];
  /** Whether the answer had a declared schema. */
  readonly declared: boolean;
}

/** A place of two answers, compared. */
export interface PairExhibit extends Labelled {
  readonly as: 'pair';
  readonly pair: Pair;
  readonly sides: Sides;
}

export type Exhibit = FieldExhibit | PartExhibit | PairExhibit;

/** In their order. */
export const GROUPS = ['widget', 'renderer'] as const;

/** A widget or a renderer, with all that is shown of it. */
export interface Chapter {
  readonly id: string;
  readonly of: (typeof GROUPS)[number];
  /** Id of the rule. */
  readonly name: string;
  /** Where its code is. */
  readonly folder: string;
  /** What the schema alone must say for it to be chosen, in a few words each. */
  readonly leads: readonly string[];
  readonly exhibits: readonly Exhibit[];
}

/** Gets a file of this site; a test has it from the disk. */
export type LoadFile = (url: string, name: string, type?: string) => Promise<File>;

/** Words → what an anchor may be called. */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Bytes that are no text are some letters in the samples of the tests; real files show what they would. */
export function isStandIn(part: Part): boolean {
  return part.from === 'bytes' && !part.type.mime.startsWith('text/');
}
