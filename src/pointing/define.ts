import { createElement, type ReactNode } from 'react';
import type { Arg } from '../spec/model.ts';
import type { ArgValue } from '../spec/value.ts';
import type { LazyPart } from '../ui/lazyPart.ts';

/** What every control gets, beside what its own rule found. */
export interface ControlProps {
  /** The argument in whose head it stands. */
  readonly at: Arg;
  /** Of all arguments that it reads or writes. */
  readonly values: ReadonlyMap<Arg, ArgValue>;
  readonly disabled: boolean;
  /** The argument shares its row with others: there is room for an icon, and not for words. */
  readonly compact: boolean;
  /** Writes into the fields what typing would; what isn't named stays. */
  readonly onPut: (changes: ReadonlyMap<Arg, ArgValue>) => void;
}

/** What is set, drawn small over the preview of the file that it is set on. */
export interface MarksProps {
  readonly values: ReadonlyMap<Arg, ArgValue>;
  /** The file in the preview. */
  readonly file: File;
}

/** Arguments of a form that are set by pointing at something. */
export interface Pointing {
  /** Name of the rule, and of its folder. */
  readonly rule: string;
  /** In whose head the control stands: one of `writes`. */
  readonly at: Arg;
  readonly writes: readonly Arg[];
  /** Whose files are pointed at, or what else decides without being written. */
  readonly reads: readonly Arg[];
  /** Why, for `explain`. */
  readonly because: string;
  readonly control: (props: ControlProps) => ReactNode;
  /** Undefined where there is no file with a preview to draw on. */
  readonly marks: ((props: MarksProps) => ReactNode) | undefined;
}

/** What a rule finds; the target is its own knowledge of what the numbers mean. */
export interface Found<Target> extends Pick<Pointing, 'at' | 'writes' | 'reads' | 'because'> {
  readonly target: Target;
}

export interface PointingRule {
  readonly id: string;
  /** Of all arguments of one form. An argument that an earlier rule writes isn't given to a later one. */
  readonly find: (args: readonly Arg[]) => readonly Pointing[];
}

/**
 * A rule, and the control that understands what it finds. Only this function knows both, so that targets of different rules have no common type.
 * @public
 */
export function pointingRule<Target>(rule: {
  readonly id: string;
  readonly find: (args: readonly Arg[]) => readonly Found<Target>[];
  readonly Control: LazyPart<ControlProps & { readonly target: Target }>;
  readonly Marks?: LazyPart<MarksProps & { readonly target: Target }>;
}): PointingRule {
  const { id, Control, Marks } = rule;
  return {
    id,
    find: (args) =>
      rule.find(args).map(({ target, ...found }) => ({
        ...found,
        rule: id,
        control: (props) => createElement(Control, { ...props, target }),
        marks: Marks && ((props) => createElement(Marks, { ...props, target })),
      })),
  };
}
