/** `deepaas-try-me explain [SPEC] [--source API.PY] …`: why the page looks as it does, and what could be better. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fetchSpec, SpecUnavailable } from '../../api/fetchSpec.ts';
import { excuseOf, unusedOf } from '../../checks/exceptions/exceptions.ts';
import { unused } from '../../checks/exceptions/words.ts';
import { explain, allFindings, type Explanation } from '../../checks/reading/explain.ts';
import { formatExplanation, toPlainJson, type Fold } from '../../checks/reading/format.ts';
import type { Excuse } from '../../checks/reports/excepted.ts';
import { harmless } from '../../checks/reports/harmless.ts';
import { toSarif } from '../../checks/reports/sarif.ts';
import { wrap } from '../../checks/reports/terminal/wrap.ts';
import { READING_RULES } from '../../checks/reading/registry.ts';
import { RULES } from '../../checks/rules/registry.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import { parsePython } from '../../spec/exactJson.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { allowedByWords, findExceptions } from '../exceptions/findExceptions.ts';
import { packageVersion } from '../packageRoot.ts';
import { writeWhole } from '../check/writeWhole.ts';
import { typedPath } from '../typedPath.ts';
import { readAddress, readWords } from '../usage/readWords.ts';
import { UsageError, type Usage } from '../usage/usage.ts';
import { notUnderstood, sarifPlaceIn, readSourceFile, withoutUnknown, type ModuleSource } from './source.ts';
import { nobodyAnswers } from '../words.ts';
import * as words from './words.ts';

export const usage = {
  name: 'explain',
  about: words.ABOUT,
  positionals: [{ name: 'SPEC', help: words.SPEC, isOptional: true }],
  options: {
    json: { type: 'boolean', help: words.JSON_HELP },
    strict: { type: 'boolean', help: words.STRICT },
    // What an author has thought about and wants to keep.
    allow: { type: 'string', value: 'RULE', multiple: true, help: words.ALLOW },
    exceptions: { type: 'string', value: 'FILE', help: words.EXCEPTIONS },
    source: { type: 'string', value: 'API.PY', help: words.SOURCE },
    sarif: { type: 'string', value: 'FILE', help: words.SARIF },
  },
  examples: words.EXAMPLES,
  exits: words.EXITS,
} as const satisfies Usage;

export async function run(given: readonly string[]): Promise<number> {
  const {
    values,
    positionals: [spec],
  } = readWords(usage, given);
  const typed = allowedByWords(values.allow);
  const { file, exceptions } = await findExceptions(values.exceptions);
  if (values.json && values.sarif === '-') throw new UsageError(words.TWO_OUTPUTS);
  const source = values.source === undefined ? undefined : await readSourceFile(values.source);
  const said = explain(await readSpec(spec, source));
  const explanation = spec === undefined && source !== undefined ? withoutUnknown(said, source) : said;
  const excuse = excuseOf([...typed, ...exceptions]);
  const findings = explanation.models.flatMap(allFindings);
  if (values.sarif !== '-') process.stdout.write(values.json ? asText(toPlainJson(explanation, excuse)) : toText(explanation, excuse));
  if (values.sarif !== undefined) {
    const placeOf = source === undefined ? () => undefined : sarifPlaceIn(source);
    const sarif = asText(toSarif({ findings, excuse, version: packageVersion(), placeOf }));
    if (values.sarif === '-') process.stdout.write(sarif);
    else await writeWhole(typedPath(values.sarif), sarif);
  }
  if (source !== undefined) for (const line of notUnderstood(source)) tell(line);
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

/** In a terminal's columns; a file or a pipe gets each sentence on one line. Names and descriptions are foreign. */
function toText(explanation: Explanation, excuse: Excuse): string {
  const { columns } = process.stdout;
  const width = Math.min(WIDEST, columns ?? Number.POSITIVE_INFINITY);
  const fold: Fold = (text, beside) => (columns === undefined ? [text] : wrap(text, Math.max(NARROWEST, width - beside)));
  return formatExplanation(explanation, excuse, fold).split('\n').map(harmless).join('\n');
}

const WIDEST = 110;
const NARROWEST = 20;

/** What a DEEPaaS or a file says of the module; its source alone is enough, too. */
async function readSpec(spec: string | undefined, source: ModuleSource | undefined): Promise<ApiSpec> {
  if (spec === undefined) {
    if (source === undefined) throw new UsageError(words.NOTHING_GIVEN);
    return parseSpec(source.reading.document);
  }
  const isFile = !/^https?:/i.test(spec) && statSync(typedPath(spec), { throwIfNoEntry: false })?.isFile() === true;
  if (isFile) return readDocument(spec);
  if (looksLikeFile(spec)) throw new UsageError(words.noFile(spec));
  const url = readAddress(spec);
  return fetchSpec({ url, direct: false }, AbortSignal.timeout(30_000)).catch((error: unknown) => {
    throw error instanceof SpecUnavailable ? new Error(nobodyAnswers(url, error), { cause: error }) : error;
  });
}

async function readDocument(file: string): Promise<ApiSpec> {
  const text = await readFile(typedPath(file), 'utf8');
  let document: unknown;
  try {
    document = parsePython(text);
  } catch (error) {
    // Authors have the source of their module at hand.
    throw new UsageError(file.endsWith('.py') ? words.isSource(file) : words.notJson(file), { cause: error });
  }
  return parseSpec(document);
}

/** `localhost:5000` and `host/base` are addresses, a mistyped file is none. */
export function looksLikeFile(word: string): boolean {
  return !/^https?:/i.test(word) && (/^[.~/\\]/.test(word) || /\.(?:json|py)$/i.test(word)) && !/^[^/\\]+:\d+\//.test(word);
}

function asText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
