import { JsonError, parseJson } from '../../files/json/parseJson.ts';
import { SPEC_BUDGET } from '../../spec/budget.ts';
import { parsePython } from '../../spec/exactJson.ts';
import { SpecError, type ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { readPython, type PythonNote } from '../../spec/python/readPython.ts';
import * as words from './words.ts';

/** What a text describes. */
export interface Description {
  readonly from: 'nothing' | 'json' | 'python';
  /** Undefined where there is none: half-typed, or no description at all. */
  readonly spec: ApiSpec | undefined;
  /** Why not, or what Python would refuse, with its place. */
  readonly problem: string | undefined;
  /** What of Python wasn't understood. */
  readonly notes: readonly PythonNote[];
}

/** A description as it stands in a text, of either kind. Never throws. */
export function readDescription(text: string): Description {
  if (text.trim() === '') return { from: 'nothing', spec: undefined, problem: undefined, notes: [] };
  if (text.length > SPEC_BUDGET.bytes) return { from: 'json', spec: undefined, problem: words.tooLarge(SPEC_BUDGET.bytes), notes: [] };
  return looksLikeJson(text) ? readJson(text) : readSource(text);
}

/** A dict of Python begins with the same brace, but has calls in it. */
function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text) && !/\bfields\s*\.|\b(?:True|None)\b(?=\s*[,)}\]])/.test(text.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""'));
}

function readJson(text: string): Description {
  const failed = (problem: string): Description => ({ from: 'json', spec: undefined, problem, notes: [] });
  let document: unknown;
  try {
    document = parsePython(text);
  } catch {
    // Which sign is wrong, the other reader knows.
    return failed(whereBroken(text));
  }
  try {
    return { from: 'json', spec: parseSpec(document), problem: undefined, notes: [] };
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

function readSource(text: string): Description {
  const { document, broken, notes, args } = readPython(text);
  const problem = broken && words.pythonAt(broken.line, broken.column, broken.message);
  // What was typed half may have lost all of its arguments: an empty form would say that there are none.
  const known = args.length > 0 || broken === undefined;
  return { from: 'python', spec: known ? parseSpec(document) : undefined, problem, notes };
}
