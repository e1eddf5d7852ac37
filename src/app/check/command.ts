import type { CheckedModel } from '../../checks/reports/result.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import { shellWord } from '../../request/snippets/curl.ts';
import { COMMAND } from './words.ts';

interface Asked {
  /** Address of the API, as it is for a terminal. */
  readonly url: string;
  /** Where several are served. */
  readonly model?: string | undefined;
  readonly only?: RuleId | undefined;
}

/** A check as it is typed into a terminal. */
export function checkCommand({ url, model, only }: Asked): string {
  return [
    COMMAND,
    plainOrQuoted(url),
    ...(model === undefined ? [] : ['--model', plainOrQuoted(model)]),
    ...(only === undefined ? [] : ['--only', only]),
  ].join(' ');
}

/** The model, where its name has to be said. */
export function modelToName({ id }: Pick<CheckedModel, 'id'>, served: readonly string[]): string | undefined {
  return served.length > 1 ? id : undefined;
}

/** What no shell reads as more than letters stays as it is. */
function plainOrQuoted(word: string): string {
  return /^[\w@%+:,./-]+$/.test(word) && !word.startsWith('-') ? word : shellWord(word);
}
