/** `deepaas-try-me explain SPEC [--json] [--strict] [--allow RULE]…`: why the page looks as it does, and what could be better. */
import { readFile } from 'node:fs/promises';
import { fetchSpec } from '../../api/fetchSpec.ts';
import { explain, allFindings } from '../../checks/reading/explain.ts';
import { formatExplanation, toPlainJson } from '../../checks/reading/format.ts';
import { RULES, rulesNamed } from '../../checks/rules/registry.ts';
import { parsePython } from '../../spec/exactJson.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { typedPath } from '../typedPath.ts';
import { readAddress, readWords } from '../usage/readWords.ts';
import type { Usage } from '../usage/usage.ts';
import * as words from './words.ts';

export const usage = {
  name: 'explain',
  about: words.ABOUT,
  positionals: [{ name: 'SPEC', help: words.SPEC }],
  options: {
    json: { type: 'boolean', help: words.JSON_HELP },
    strict: { type: 'boolean', help: words.STRICT },
    // What an author has thought about and wants to keep.
    allow: { type: 'string', value: 'RULE', multiple: true, help: words.ALLOW },
  },
  examples: words.EXAMPLES,
  exits: words.EXITS,
} as const satisfies Usage;

export async function run(given: readonly string[]): Promise<number> {
  const {
    values: { json, strict, allow },
    positionals: [source = ''],
  } = readWords(usage, given);
  const allowed = new Set(allow.flatMap((names) => names.split(',')).flatMap((word) => rulesNamed(word).map(({ id }) => id)));
  const explanation = explain(await readSource(source));
  process.stdout.write(json ? `${JSON.stringify(toPlainJson(explanation), null, 2)}\n` : formatExplanation(explanation));
  if (!strict) return 0;
  const warnings = explanation.models.flatMap(allFindings).filter(({ rule, severity }) => severity !== 'tip' && !allowed.has(rule));
  if (warnings.length === 0) return 0;
  const rules = RULES.filter(({ id }) => warnings.some(({ rule }) => rule === id)).map(({ id, name }) => `${id} ${name}`);
  process.stderr.write(`explain: ${words.warnings(warnings.length, rules.join(', '))}\n`);
  return 1;
}

async function readSource(source: string): Promise<ApiSpec> {
  if (!/^https?:\/\//.test(source)) return parseSpec(parsePython(await readFile(typedPath(source), 'utf8')));
  return fetchSpec({ url: readAddress(source), direct: false }, AbortSignal.timeout(30_000));
}
