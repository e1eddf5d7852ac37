import { hasFormat } from '../../spec/formats.ts';
import type { Arg } from '../../spec/model.ts';
import * as words from './words.ts';

/** How one gets to a first answer, in a sentence. */
export function howTo(args: readonly Arg[]): string {
  const needed = args.filter((arg) => arg.required && arg.default === undefined);
  if (needed.length > 0) return needed.every((arg) => arg.kind === 'file') ? words.chooseFile : words.fillIn;
  const files = args.filter((arg) => arg.kind === 'file');
  if (files.length === 0) return words.pressRun;
  // Many models say that both a file and an address may be left out, and fail when both are.
  const address = args.find((arg) => hasFormat(arg, 'url', 'uri') || /^ur[il]s?$/i.test(arg.name));
  return words.chooseFileOr(address?.name);
}
