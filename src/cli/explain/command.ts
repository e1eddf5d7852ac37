/** `deepaas-try-me explain SPEC [--json] [--strict] [--allow RULE]…`: why the page looks as it does, and what could be better. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fetchSpec } from '../../api/fetchSpec.ts';
import { allHints, explain } from '../../checks/reading/explain.ts';
import { formatExplanation, toPlainJson } from '../../checks/reading/format.ts';
import { parsePython } from '../../spec/exactJson.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import * as words from './words.ts';

export async function run(given: readonly string[]): Promise<number> {
  const { source, json, strict, allow } = readWords(given);
  const explanation = explain(await readSource(source));
  process.stdout.write(json ? `${JSON.stringify(toPlainJson(explanation), null, 2)}\n` : formatExplanation(explanation));
  if (!strict) return 0;
  const warnings = explanation.models.flatMap(allHints).filter(({ rule, isTip }) => isTip !== true && !allow.includes(rule));
  if (warnings.length === 0) return 0;
  const rules = [...new Set(warnings.map(({ rule }) => rule))].join(', ');
  process.stderr.write(`explain: ${words.warnings(warnings.length, rules)}\n`);
  return 1;
}

function readWords(given: readonly string[]): { source: string; json: boolean; strict: boolean; allow: string[] } {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      // What an author has thought about and wants to keep.
      allow: { type: 'string', multiple: true, default: [] },
    },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) throw new Error(words.USAGE);
  return { source, ...values, allow: values.allow.flatMap((names) => names.split(',')) };
}

async function readSource(source: string): Promise<ApiSpec> {
  if (!/^https?:\/\//.test(source)) {
    // npm changes into the package's folder; the path is meant from where the command was typed.
    const file = path.resolve(process.env.INIT_CWD ?? '.', source);
    return parseSpec(parsePython(await readFile(file, 'utf8')));
  }
  const url = source.replace(/\/(?:swagger|openapi)\.json$/, '').replace(/\/+$/, '');
  return fetchSpec({ url, direct: false }, AbortSignal.timeout(30_000));
}
