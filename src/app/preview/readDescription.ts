import { JsonError, parseJson } from '../../files/json/parseJson.ts';
import { SPEC_BUDGET } from '../../spec/budget.ts';
import { parsePython } from '../../spec/exactJson.ts';
import { SpecError, type ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { readPython, type PythonNote } from '../../spec/python/readPython.ts';
import { looksLikeJson, mainOf, type NamedText } from './sourceFiles.ts';
import * as words from './words.ts';

/** What a text describes. */
export interface Description {
  readonly from: 'nothing' | 'json' | 'python';
  /** Undefined where there is none: half-typed, or no description at all. */
  readonly spec: ApiSpec | undefined;
  /** Why not, or what Python would refuse, with its place. */
  readonly problem: string | undefined;
  /** What of Python wasn't understood. */
  readonly notes: readonly DescriptionNote[];
  /** Files that would tell some of it, by their names. */
  readonly missing: readonly string[];
}

export interface DescriptionNote extends PythonNote {
  /** Which of the files it is about. */
  readonly file: number;
}

const EMPTY: Description = { from: 'nothing', spec: undefined, problem: undefined, notes: [], missing: [] };

/** A description as it stands in a text, of either kind. Never throws. */
export function readDescription(files: readonly NamedText[]): Description {
  const [first] = files;
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  if (first === undefined || files.every(({ text }) => text.trim() === '')) return EMPTY;
  if (length > SPEC_BUDGET.bytes) return { ...EMPTY, from: 'json', problem: words.tooLarge(SPEC_BUDGET.bytes) };
  return files.length === 1 && looksLikeJson(first.text) ? readJson(first.text) : readSource(files);
}

function readJson(text: string): Description {
  const failed = (problem: string): Description => ({ ...EMPTY, from: 'json', problem });
  let document: unknown;
  try {
    document = parsePython(text);
  } catch {
    // Which sign is wrong, the other reader knows.
    return failed(whereBroken(text));
  }
  try {
    return { ...EMPTY, from: 'json', spec: parseSpec(document) };
  } catch (error) {
    if (error instanceof SpecError) return failed(error.message);
    throw error;
  }
}

function whereBroken(text: string): string {
  try {
    parseJson(text);
    return words.noJson;
  } catch (error) {
    if (error instanceof JsonError) return words.jsonAt(error.line, error.column);
    throw error;
  }
}

function readSource(files: readonly NamedText[]): Description {
  const main = mainOf(files);
  const modules = new Map(files.filter((file) => file !== main).map(({ name, text }) => [moduleOf(name), text]));
  const { document, broken, notes, args } = readPython(main?.text ?? '', { modules });
  const fileOf = ({ module }: PythonNote) => files.findIndex((file) => (module === '' ? file === main : moduleOf(file.name) === module));
  const problem = broken && words.pythonAt(files[fileOf(broken)]?.name ?? '', broken.line, broken.column, broken.message);
  const here = new Set(files.map(({ name }) => name));
  const missing = [...new Set(notes.flatMap((note) => note.files))].filter((name) => !here.has(name));
  // What was typed half may have lost all of its arguments: an empty form would say that there are none.
  const known = args.length > 0 || (broken === undefined && missing.length === 0);
  return {
    from: 'python',
    spec: known ? parseSpec(document) : undefined,
    problem,
    notes: notes.map((note) => ({ ...note, file: fileOf(note) })),
    missing,
  };
}

function moduleOf(name: string): string {
  return name.replace(/\.pyw?$/i, '');
}
