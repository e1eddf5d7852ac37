import { nearest } from '../rules/nearest.ts';
import type { Excuse } from '../reports/excepted.ts';
import { placeText } from '../rules/place.ts';
import { RULES, rulesNamed } from '../rules/registry.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import * as words from './words.ts';

/** What its author wants as it is. */
export interface Exception {
  readonly rules: readonly RuleId[];
  /** As it was written. */
  readonly rule: string;
  /** As findings say it: `argument size`; without it, everywhere. */
  readonly where: string | undefined;
  /** Id of a model; without it, of each. */
  readonly model: string | undefined;
  /** None on the command line. */
  readonly reason: string | undefined;
}

/** What was meant as an exception makes no sense; its message, a piece of one line, says what would. */
export class ExceptionsError extends Error {
  override readonly name = 'ExceptionsError';
}

/** As it lies beside a module. */
export const EXCEPTIONS_FILE = '.try-me.json';

/** Members of an entry. */
const MEMBERS = ['rule', 'where', 'model', 'reason'];
/** In bytes or letters: more than any file of exceptions that somebody wrote. */
export const LARGEST_EXCEPTIONS = 1_000_000;
const MOST = 1000;

/**
 * The exceptions of a `.try-me.json`.
 * @throws ExceptionsError in one line, when it isn't one
 */
export function readExceptions(text: string): Exception[] {
  if (text.length > LARGEST_EXCEPTIONS) throw new ExceptionsError(words.tooLarge(LARGEST_EXCEPTIONS));
  const document = parse(text);
  if (!isObject(document)) throw new ExceptionsError(words.noObject);
  refuseOthers(document, ['$schema', 'allow']);
  const { allow = [] } = document;
  if (!Array.isArray(allow)) throw new ExceptionsError(words.noList);
  if (allow.length > MOST) throw new ExceptionsError(words.tooMany(MOST));
  return allow.map((entry: unknown, index) => {
    try {
      return readEntry(entry);
    } catch (error) {
      throw error instanceof ExceptionsError ? new ExceptionsError(words.atEntry(index + 1, error.message)) : error;
    }
  });
}

/**
 * What is allowed without a reason: numbers or names, with commas between or one by one.
 * @throws ExceptionsError for one that no rule has
 */
export function allowedRules(typed: readonly string[]): Exception[] {
  return typed
    .flatMap((list) => list.split(','))
    .map((word) => ({ rules: idsOf(word), rule: word.trim(), where: undefined, model: undefined, reason: undefined }));
}

/** Why a finding is as its author wants it; undefined where it isn't. */
export function excuseOf(exceptions: readonly Exception[]): Excuse {
  return (finding) => exceptions.find((exception) => allows(exception, finding));
}

/**
 * Exceptions of a file that no finding needed.
 * @param judged rules that were looked at: of others nothing is known
 */
export function unusedOf(exceptions: readonly Exception[], findings: readonly Finding[], judged: (id: RuleId) => boolean): Exception[] {
  return exceptions.filter(
    (exception) =>
      exception.reason !== undefined && exception.rules.every(judged) && !findings.some((finding) => allows(exception, finding)),
  );
}

function allows({ rules, where, model }: Exception, finding: Finding): boolean {
  return (
    rules.includes(finding.rule) &&
    (where === undefined || where === placeText(finding.place)) &&
    (model === undefined || model === finding.model)
  );
}

function readEntry(entry: unknown): Exception {
  if (!isObject(entry)) throw new ExceptionsError(words.noEntry);
  refuseOthers(entry, MEMBERS);
  const rule = textIn(entry, 'rule');
  if (rule === undefined) throw new ExceptionsError(words.noText('rule'));
  const [rules, where, model, reason] = [idsOf(rule), textIn(entry, 'where'), textIn(entry, 'model'), textIn(entry, 'reason')];
  if (reason === undefined) throw new ExceptionsError(words.noReason);
  if (where !== undefined && !/^(?:model|(?:argument|response) \S[^]*)$/.test(where)) throw new ExceptionsError(words.noPlace(where));
  return { rules, rule, where, model, reason };
}

function idsOf(word: string): RuleId[] {
  const rules = rulesNamed(word);
  if (rules.length > 0) return rules.map(({ id }) => id);
  const known = RULES.flatMap(({ id, name }) => [id, name]);
  throw new ExceptionsError(words.unknownRule(word, nearest(/^tm/i.test(word) ? word.toUpperCase() : word.toLowerCase(), known)));
}

function textIn(entry: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = Object.hasOwn(entry, name) ? entry[name] : undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '') throw new ExceptionsError(words.noText(name));
  return value.trim();
}

function refuseOthers(object: object, known: readonly string[]): void {
  const other = Object.keys(object).find((name) => !known.includes(name));
  if (other !== undefined) throw new ExceptionsError(words.unknownMember(other, nearest(other, known)));
}

function parse(text: string): unknown {
  try {
    // Editors of some systems put a mark before the text.
    return JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch (error) {
    throw new ExceptionsError(words.noJson(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)));
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
