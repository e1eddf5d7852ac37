import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SarifPlace } from '../../checks/reports/sarif.ts';
import type { ExplainedModel, Explanation } from '../../checks/reading/explain.ts';
import type { Finding } from '../../checks/rules/rule.ts';
import { readPython, type PythonReading, type SourcePlace } from '../../spec/python/readPython.ts';
import { foldersFrom } from '../exceptions/findExceptions.ts';
import { typedPath } from '../typedPath.ts';
import { UsageError } from '../usage/usage.ts';
import * as words from './words.ts';

/** Of modules beside the one that is read: what is imported from them is read there, and from no further. */
const MOST_MODULES = 50;
const LARGEST_MODULE = 500_000;

export interface ModuleSource {
  readonly reading: PythonReading;
  /** As it was typed. */
  readonly file: string;
  /** Where a file of the package is, from the root of the repository. */
  readonly uriOf: (module: string) => string;
}

/**
 * The Python of a module, which is read and never run.
 * @throws UsageError when there is none
 */
export async function readSourceFile(file: string): Promise<ModuleSource> {
  const whole = typedPath(file);
  const folder = path.dirname(whole);
  const text = await readFile(whole, 'utf8').catch((error: unknown) => {
    throw new UsageError(words.noSource(file, error instanceof Error && 'code' in error ? String(error.code) : String(error)));
  });
  const modules = await modulesBeside(whole);
  const root = rootOf(folder);
  return {
    reading: readPython(text, { modules }),
    file,
    uriOf: (module) => relativeUri(root, module === '' ? whole : path.join(folder, `${module}.py`)),
  };
}

async function modulesBeside(whole: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.dirname(whole);
  const names = (await readdir(folder)).filter((name) => /^\w+\.py$/.test(name) && name !== path.basename(whole)).toSorted();
  const read = names.slice(0, MOST_MODULES).map(async (name) => {
    const beside = path.join(folder, name);
    const { size } = await stat(beside);
    return size > LARGEST_MODULE ? [] : ([[name.slice(0, -'.py'.length), await readFile(beside, 'utf8')]] as const);
  });
  return new Map((await Promise.all(read)).flat());
}

/** The root of the repository; outside of one, the folder in which the command was typed. */
function rootOf(folder: string): string {
  const root = foldersFrom(folder).at(-1) ?? folder;
  return existsSync(path.join(root, '.git')) ? root : typedPath('.');
}

/** With strokes and escaped, whatever the system writes between folders. */
export function relativeUri(root: string, file: string, system: Pick<typeof path, 'relative' | 'sep'> = path): string {
  return system.relative(root, file).split(system.sep).map(encodeURIComponent).join('/');
}

/** Where in the source a finding is: at its argument, at its part of the answer, else at `get_predict_args()`, else at the beginning. */
export function sarifPlaceIn({ reading, uriOf }: ModuleSource): (finding: Finding) => SarifPlace {
  return ({ place }) => {
    const found = place.at === 'model' ? undefined : partOf(place.at === 'argument' ? reading.args : reading.response, place.name);
    const { line, column, endLine, endColumn, module } = found ?? reading.predict ?? BEGINNING;
    return { uri: uriOf(module), line, column, endLine, endColumn };
  };
}

const BEGINNING: SourcePlace = { line: 1, column: 1, endLine: 1, endColumn: 1, module: '' };

/** A path of names is at the nearest part that stands in the source. */
function partOf<T extends SourcePlace & { readonly name: string }>(parts: readonly T[], name: string): T | undefined {
  const above = parts.filter((part) => name === part.name || name.startsWith(`${part.name}.`));
  return above.toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** Without hints at arguments of which something wasn't understood: it may be just what they ask for. */
export function withoutUnknown({ models }: Explanation, { reading: { notes } }: ModuleSource): Explanation {
  const unknown = new Set(notes.map(({ argument }) => argument));
  const known = (arg: ExplainedModel['args'][number]) => (unknown.has(arg.name) ? { ...arg, hints: [], source: undefined } : arg);
  return { models: models.map((model) => ({ ...model, args: model.args.map(known) })) };
}

/** Enough to see what is the matter. */
const MOST_NOTES = 10;

/** What of the source wasn't understood, or what DEEPaaS would refuse: a line each. */
export function notUnderstood({ reading: { broken, notes }, file }: ModuleSource): string[] {
  const all = [...(broken === undefined ? [] : [broken]), ...notes];
  const lines = all.slice(0, MOST_NOTES).map(({ line, message, text, module }) => {
    return words.atLine(module === '' ? file : `${module}.py`, line, message, text.slice(0, 120));
  });
  return all.length > MOST_NOTES ? [...lines, words.more(all.length - MOST_NOTES)] : lines;
}
