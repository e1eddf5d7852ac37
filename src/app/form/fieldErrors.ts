import type { MultipleFieldErrors } from 'react-hook-form';
import type { ItemError } from '../../inputs/define.ts';
import type { ArgProblem } from '../../answers/report.ts';

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
      return [name, { type: 'server', message: own.map(inWords).join(' '), types: Object.fromEntries(entries) }];
    }),
  );
}

/** The entries that an error names; undefined when it names none. */
export function readItemErrors(types: MultipleFieldErrors | undefined): readonly ItemError[] | undefined {
  const entries = Object.entries(types ?? {}).flatMap(([index, message]) =>
    typeof message === 'string' && /^\d+$/.test(index) ? [{ index: Number(index), message }] : [],
  );
  return entries.length === 0 ? undefined : entries;
}

function inWords({ index, message }: ArgProblem): string {
  return index === undefined ? message : `Entry ${index + 1}: ${message}`;
}
