import { nearest } from '../checks/rules/nearest.ts';
import { UsageError } from './usage/usage.ts';
import { unknownCommand } from './usage/words.ts';

export type Dispatched =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly name: string; readonly given: readonly string[]; readonly isHelp: boolean };

/**
 * What was typed: the first word names a command, or is an address or an option of the default one.
 * @throws UsageError when it is neither
 */
export function dispatch(typed: readonly string[], names: readonly string[], byDefault: string): Dispatched {
  const [first = '', ...rest] = typed;
  if (first === '--help' || first === '-h') return { kind: 'help' };
  if (first === '--version') return { kind: 'version' };
  if (names.includes(first)) return { kind: 'command', name: first, given: rest, isHelp: asksForHelp(rest) };
  // A name of a machine alone looks like a mistyped command.
  const isOfDefault = first === '' || first.startsWith('-') || /[.:/]/.test(first) || first === 'localhost';
  if (isOfDefault) return { kind: 'command', name: byDefault, given: typed, isHelp: asksForHelp(typed) };
  throw new UsageError(unknownCommand(first, nearest(first, names)));
}

function asksForHelp(given: readonly string[]): boolean {
  const end = given.indexOf('--');
  return given.slice(0, end === -1 ? given.length : end).some((word) => word === '--help' || word === '-h');
}
