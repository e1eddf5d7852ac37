import type { Arg, Json } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';
import type { AnsweredCase, Case, Laboratory, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, notApplicable, unknown } from '../honest.ts';
import { wholeJson } from '../wholeJson.ts';
import { countMembers, type MemberCount } from './fits.ts';
import { jsonResults } from './results.ts';
import * as words from './words.ts';

/** What is declared comes, in one of the answers at least: no declaration says whether it has to be in each. */
export const declaredMissing: RunningRule = {
  id: 'TM408',
  name: 'declared-missing',
  severity: 'warning',
  order: 34,
  ...words.DECLARED_MISSING,
  async judge(lab) {
    const { response, args } = lab.predict;
    if (response === undefined || response.properties.length === 0) return notApplicable(words.noSchema);
    const { answers, untold } = await jsonResults(lab);
    if (untold !== undefined) return untold;
    const read: { readonly shown: AnsweredCase; readonly value: Json }[] = [];
    const add = async (shown: AnsweredCase | undefined) => {
      const value = shown && (await wholeJson(shown));
      if (shown !== undefined && value !== undefined) read.push({ shown, value });
    };
    for (const shown of answers) await add(shown);
    const [first] = read;
    if (first === undefined) return unknown(words.noJson);
    const missing = () =>
      countMembers(
        read.map(({ value }) => value),
        response,
      ).filter((count) => count.present === 0 && !isOnlySometimes(count, args, first.shown));
    // What a switch or another choice brings is there, too.
    for (const one of otherWays(lab, first.shown.asked)) {
      if (missing().length === 0) break;
      await add(await askForResult(lab, one));
    }
    const findings = missing().map(({ path }) =>
      findingOf(lab, this, { text: words.neverCame(path, read.length), place: { at: 'response', name: path }, shown: first.shown }),
    );
    return findings.length > 0 ? { state: 'broken', findings } : { state: 'held' };
  },
};

/** Members that speak of what went wrong, where something did. */
const OF_TROUBLE = /^(?:message|msg|error|errors|err|exception|warnings?|detail|details|reason|traceback|info|note|notes)$/i;
const SOMETIMES =
  /\b(?:if|only|when(?:ever)?|where|optional(?:ly)?|unless|in case|may be (?:missing|left out)|(?:went|goes) wrong|on (?:error|failure))\b/i;

function isOnlySometimes({ property }: MemberCount, args: readonly Arg[], { asked }: AnsweredCase): boolean {
  const { name, description, required } = property;
  if (required) return false;
  return OF_TROUBLE.test(name) || SOMETIMES.test(description) || isOfUnset({ name, description }, args, asked);
}

/** Whether it is about an argument that wasn't given: an echo of a film of which there is none. */
function isOfUnset({ name, description }: { name: string; description: string }, args: readonly Arg[], asked: Case): boolean {
  const unset = args.filter((arg) => valueIn(asked, arg) === undefined);
  return unset.some((arg) => name === arg.name || description.split(/[^\p{L}\p{N}_-]+/u).includes(arg.name));
}

const valueIn = ({ values }: Case, arg: Arg): ArgValue => (values.has(arg.name) ? values.get(arg.name) : arg.default);

/** Runs that are worth it. */
const MOST_WAYS = 5;

/** The same input with its switches turned, and with further choices. */
function otherWays(lab: Laboratory, base: Case): readonly Case[] {
  const switches = lab.predict.args.filter(({ kind }) => kind === 'boolean');
  const turned = Object.fromEntries(switches.map((arg) => [arg.name, valueIn(base, arg) !== true]));
  const choices = lab.predict.args.flatMap((arg) =>
    arg.kind === 'array' ? [] : arg.choices.filter((choice) => choice !== valueIn(base, arg)).map((choice) => ({ [arg.name]: choice })),
  );
  const ways: readonly Record<string, ArgValue>[] = [...(switches.length > 0 ? [turned] : []), ...choices];
  return ways.slice(0, MOST_WAYS).map((values) => lab.vary(base, words.otherWay(Object.entries(values)), values));
}
