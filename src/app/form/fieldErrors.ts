import type { MultipleFieldErrors } from 'react-hook-form';
import { messageAtArg, type ArgProblem } from '../../spec/problem.ts';

/** As react-hook-form keeps an error. */
export interface FieldError {
  readonly type: 'server';
  readonly message: string;
  /** Messages by the number of the entry, from 0. */
  readonly types: Record<string, string>;
}

/** Complaints of the server by argument: one text for the field, and a mark for each entry that it names. */
export function gatherErrors(problems: readonly ArgProblem[]): ReadonlyMap<string, FieldError> {
  const names = [...new Set(problems.map(({ name }) => name))];
  return new Map(
    names.map((name) => {
      const own = problems.filter((problem) => problem.name === name);
      const entries = own.flatMap(({ index, message }) => (index === undefined ? [] : [[String(index), message] as const]));
      return [name, { type: 'server', message: own.map(messageAtArg).join(' '), types: Object.fromEntries(entries) }];
    }),
  );
}

/** The entries that an error names; undefined when it names none. */
export function readItemErrors(name: string, types: MultipleFieldErrors | undefined): readonly ArgProblem[] | undefined {
  const entries = Object.entries(types ?? {}).flatMap(([index, message]) =>
    typeof message === 'string' && /^\d+$/.test(index) ? [{ name, index: Number(index), message }] : [],
  );
  return entries.length === 0 ? undefined : entries;
}
