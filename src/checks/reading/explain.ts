import { chooseInput, reasonFor } from '../../inputs/registry.ts';
import { expectOutput, NESTED } from '../../outputs/registry.ts';
import { findPointings } from '../../pointing/registry.ts';
import type { ApiSpec, Arg, Dialect, Kind, ModelSpec, Property } from '../../spec/model.ts';
import type { Finding } from '../rules/rule.ts';
import { fieldSource } from './fieldSource.ts';
import { argumentFindings, modelFindings, propertyFindings } from './findings.ts';

/** How each argument and each response property will be shown, and why. */
export interface Explanation {
  readonly models: readonly ExplainedModel[];
}

export interface ExplainedModel {
  readonly id: string;
  /** Path of the prediction; empty without one. */
  readonly path: string;
  readonly produces: readonly string[];
  readonly args: readonly ExplainedArg[];
  readonly response: { readonly schema: boolean; readonly properties: readonly ExplainedProperty[] };
  readonly hints: readonly Finding[];
}

interface ExplainedArg {
  readonly name: string;
  readonly in: Arg['in'];
  readonly kind: Kind;
  readonly required: boolean;
  readonly widget: string;
  readonly reason: string;
  readonly hints: readonly Finding[];
  /** The argument in Python with the hints followed, where that is a matter of its own lines. */
  readonly source: string | undefined;
}

export interface ExplainedProperty {
  readonly name: string;
  readonly kind: Kind;
  readonly renderer: string;
  readonly reason: string;
  readonly hints: readonly Finding[];
  /** What becomes a block of its own inside; of a list's entries, if it is a list. */
  readonly members: readonly ExplainedProperty[];
}

export function explain(spec: ApiSpec): Explanation {
  return { models: spec.models.map((model) => explainModel(model, spec.dialect)) };
}

export function explainModel(model: ModelSpec, dialect: Dialect): ExplainedModel {
  const { id, predict } = model;
  const properties = predict?.response?.properties ?? [];
  return {
    id,
    path: predict?.path ?? '',
    produces: predict?.produces ?? [],
    args: explainArgs(id, predict?.args ?? [], dialect),
    response: { schema: predict?.response !== undefined, properties: explainProperties(id, '', properties, dialect) },
    hints: modelFindings(model, dialect),
  };
}

/** What is set by pointing at something is so because of what stands beside it, too. */
function explainArgs(model: string, args: readonly Arg[], dialect: Dialect): ExplainedArg[] {
  const pointings = findPointings(args);
  return args.map((arg) => {
    const reasons = pointings.filter(({ writes }) => writes.includes(arg)).map(({ because }) => because);
    const { name, in: place, kind, required } = arg;
    const hints = argumentFindings(model, arg, dialect);
    const reason = [reasonFor(arg), ...reasons].join('; ');
    return { name, in: place, kind, required, widget: chooseInput(arg).id, reason, hints, source: fieldSource(arg, hints) };
  });
}

/** @param within names down to them, each with a dot behind it */
function explainProperties(model: string, within: string, properties: readonly Property[], dialect: Dialect): ExplainedProperty[] {
  return properties.map((property) => {
    const { name, kind } = property;
    const { renderer, reason } = expectOutput(property, properties);
    const inner = kind === 'array' ? property.items : property;
    const members = renderer === NESTED ? (inner?.properties ?? []) : [];
    return {
      name,
      kind,
      renderer,
      reason,
      hints: propertyFindings(model, within + name, property, dialect),
      members: explainProperties(model, `${within}${name}.`, members, dialect),
    };
  });
}

/** Every hint of a model, with the place that it belongs to. */
export function allFindings(model: ExplainedModel): readonly Finding[] {
  const ofProperty = ({ hints, members }: ExplainedProperty): Finding[] => [...hints, ...members.flatMap(ofProperty)];
  return [...model.hints, ...model.args.flatMap(({ hints }) => hints), ...model.response.properties.flatMap(ofProperty)];
}
