/** `deepaas-try-me explain SPEC [--json] [--strict] [--allow RULE]…`: why the page looks as it does, and what could be better. */
import { readFile } from 'node:fs/promises';
import { fetchSpec } from '../../api/fetchSpec.ts';
import { explain, allFindings } from '../../checks/reading/explain.ts';
import { formatExplanation, toPlainJson } from '../../checks/reading/format.ts';
import { READING_RULES } from '../../checks/reading/registry.ts';
import { RULES } from '../../checks/rules/registry.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import { parsePython } from '../../spec/exactJson.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { allowedRules, excuseOf, unusedOf } from '../exceptions/exceptions.ts';
import { findExceptions } from '../exceptions/findExceptions.ts';
import { unused } from '../exceptions/words.ts';
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
    exceptions: { type: 'string', value: 'FILE', help: words.EXCEPTIONS },
  },
  examples: words.EXAMPLES,
  exits: words.EXITS,
} as const satisfies Usage;

export async function run(given: readonly string[]): Promise<number> {
  const {
    values,
    positionals: [source = ''],
  } = readWords(usage, given);
  const typed = allowedRules(values.allow);
  const { file, exceptions } = await findExceptions(values.exceptions);
  const explanation = explain(await readSource(source));
  const excuse = excuseOf([...typed, ...exceptions]);
  process.stdout.write(
    values.json ? `${JSON.stringify(toPlainJson(explanation, excuse), null, 2)}\n` : formatExplanation(explanation, excuse),
  );
  const findings = explanation.models.flatMap(allFindings);
  for (const { rule, where } of unusedOf(exceptions, findings, isReading)) tell(`${file ?? ''}: ${unused(rule, where)}`);
  if (!values.strict) return 0;
  const warnings = findings.filter((finding) => finding.severity !== 'tip' && excuse(finding) === undefined);
  if (warnings.length === 0) return 0;
  const rules = RULES.filter(({ id }) => warnings.some(({ rule }) => rule === id)).map(({ id, name }) => `${id} ${name}`);
  tell(words.warnings(warnings.length, rules.join(', ')));
  return 1;
}

function tell(text: string): void {
  process.stderr.write(`explain: ${text}\n`);
}

/** The others run the model: whether they would find something isn't known here. */
function isReading(id: RuleId): boolean {
  return READING_RULES.some((rule) => rule.id === id);
}

async function readSource(source: string): Promise<ApiSpec> {
  if (!/^https?:\/\//.test(source)) return parseSpec(parsePython(await readFile(typedPath(source), 'utf8')));
  return fetchSpec({ url: readAddress(source), direct: false }, AbortSignal.timeout(30_000));
}
