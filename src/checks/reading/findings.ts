import type { Arg, Dialect, ModelSpec, Property } from '../../spec/model.ts';
import type { Finding, FindingPlace } from '../rules/rule.ts';
import type { ReadingFound, ReadingRule } from './define.ts';
import { READING_RULES } from './registry.ts';

/** What a module's author could change to get a better form or a better result, by what the description says. */

export function argumentFindings(model: string, arg: Arg, dialect: Dialect = 'v2'): Finding[] {
  return find(model, { at: 'argument', name: arg.name }, dialect, ({ argument }) => argument?.(arg));
}

/** @param path names down to it, with dots between */
export function propertyFindings(model: string, path: string, property: Property, dialect: Dialect = 'v2'): Finding[] {
  return find(model, { at: 'response', name: path }, dialect, (rule) => rule.property?.(property));
}

export function modelFindings(model: ModelSpec, dialect: Dialect = 'v2'): Finding[] {
  return find(model.id, { at: 'model' }, dialect, (rule) => rule.model?.(model, dialect));
}

function find(model: string, place: FindingPlace, dialect: Dialect, ask: (rule: ReadingRule) => ReadingFound | undefined): Finding[] {
  return READING_RULES.filter((rule) => !(dialect === 'v3' && rule.isLostInV3)).flatMap((rule) => {
    const found = ask(rule) ?? false;
    const severity = found === 'tip' ? 'tip' : rule.severity;
    const texts = typeof found === 'object' ? found : found === false ? [] : [rule.text];
    return texts.map((text) => ({ rule: rule.id, severity, model, place, text }));
  });
}
