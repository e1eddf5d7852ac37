import type { Arg, Property } from '../../../spec/model.ts';
import type { AnsweredCase, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { goodAnswers, notApplicable, unknown } from '../honest.ts';
import { wholeJson } from '../wholeJson.ts';
import { misfitsOf } from './fits.ts';
import * as words from './words.ts';

/** What is declared comes, in one of the answers at least: no declaration says whether it has to be in each. */
export const declaredMissing: RunningRule = {
  id: 'TM408',
  name: 'declared-missing',
  severity: 'warning',
  order: 32,
  ...words.DECLARED_MISSING,
  async judge(lab) {
    const { response, args } = lab.predict;
    if (response === undefined || response.properties.length === 0) return notApplicable(words.noSchema);
    const { answers, untold } = await goodAnswers(lab);
    if (untold !== undefined) return untold;
    const missing: { readonly shown: AnsweredCase; readonly names: ReadonlySet<string> }[] = [];
    for (const shown of answers) {
      const value = await wholeJson(shown);
      if (value === undefined) continue;
      const paths = misfitsOf(value, response).flatMap(({ what, path }) => (what === 'missing' && !path.includes('.') ? [path] : []));
      missing.push({ shown, names: new Set(paths) });
    }
    const [first] = missing;
    if (first === undefined) return unknown(words.noJson);
    const findings = response.properties
      .filter((property) => missing.every(({ names }) => names.has(property.name)))
      .filter((property) => property.required || !isOfUnset(property, args, first.shown))
      .map(({ name }) =>
        findingOf(lab, this, { text: words.neverCame(name, missing.length), place: { at: 'response', name }, shown: first.shown }),
      );
    return findings.length > 0 ? { state: 'broken', findings } : { state: 'held' };
  },
};

/** Whether it is about an argument that wasn't given: an echo of a film of which there is none. */
function isOfUnset({ name, description }: Property, args: readonly Arg[], { asked }: AnsweredCase): boolean {
  const unset = args.filter((arg) => (asked.values.has(arg.name) ? asked.values.get(arg.name) : arg.default) === undefined);
  return unset.some((arg) => name === arg.name || description.split(/[^\p{L}\p{N}_-]+/u).includes(arg.name));
}
