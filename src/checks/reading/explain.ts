import { chooseInput, reasonFor } from '../../inputs/registry.ts';
import { expectOutput, NESTED } from '../../outputs/registry.ts';
import { findPointings } from '../../pointing/registry.ts';
import type { ApiSpec, Arg, Dialect, Kind, ModelSpec, Property } from '../../spec/model.ts';
import { adviseArg, adviseModel, adviseProperty, type Advice } from './advice.ts';
import { fieldSource } from './fieldSource.ts';
import * as words from './words.ts';

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
  readonly hints: readonly Advice[];
}

interface ExplainedArg {
  readonly name: string;
  readonly in: Arg['in'];
  readonly kind: Kind;
  readonly required: boolean;
  readonly widget: string;
  readonly reason: string;
  readonly hints: readonly Advice[];
  /** The argument in Python with the hints followed, where that is a matter of its own lines. */
  readonly source: string | undefined;
}

export interface ExplainedProperty {
  readonly name: string;
  readonly kind: Kind;
  readonly renderer: string;
  readonly reason: string;
  readonly hints: readonly Advice[];
  /** What becomes a block of its own inside; of a list's entries, if it is a list. */
  readonly members: readonly ExplainedProperty[];
}

export function explain(spec: ApiSpec): Explanation {
  return { models: spec.models.map((model) => explainModel(model, spec.dialect)) };
}

export function explainModel(model: ModelSpec, dialect: Dialect): ExplainedModel {
  const { predict } = model;
  return {
    id: model.id,
    path: predict?.path ?? '',
    produces: predict?.produces ?? [],
    args: explainArgs(predict?.args ?? [], dialect),
    response: { schema: predict?.response !== undefined, properties: (predict?.response?.properties ?? []).map(explainProperty) },
    hints: adviseModel(model, dialect),
  };
}

/** What is set by pointing at something is so because of what stands beside it, too. */
function explainArgs(args: readonly Arg[], dialect: Dialect): ExplainedArg[] {
  const pointings = findPointings(args);
  return args.map((arg) => {
    const reasons = pointings.filter(({ writes }) => writes.includes(arg)).map(({ because }) => because);
    const explained = explainArg(arg, dialect);
    return { ...explained, reason: [explained.reason, ...reasons].join('; ') };
  });
}

function explainArg(arg: Arg, dialect: Dialect): ExplainedArg {
  const rule = chooseInput(arg);
  const { name, in: place, kind, required } = arg;
  const hints = adviseArg(arg, dialect);
  return { name, in: place, kind, required, widget: rule.id, reason: reasonFor(arg), hints, source: fieldSource(arg, hints) };
}

function explainProperty(property: Property, _: number, siblings: readonly Property[]): ExplainedProperty {
  const { renderer, reason } = expectOutput(property, siblings);
  const inner = property.kind === 'array' ? property.items : property;
  return {
    name: property.name,
    kind: property.kind,
    renderer,
    reason,
    hints: adviseProperty(property),
    members: renderer === NESTED ? (inner?.properties ?? []).map(explainProperty) : [],
  };
}

/** Every hint with the place it belongs to, e.g. `resnet, argument size`. */
export function allHints(model: ExplainedModel): (Advice & { readonly place: string })[] {
  const at = (place: string, hints: readonly Advice[]) => hints.map((hint) => ({ ...hint, place }));
  const ofProperty = (property: ExplainedProperty): (Advice & { place: string })[] => [
    ...at(words.ofResponse(property.name), property.hints),
    ...property.members.flatMap(ofProperty),
  ];
  return [
    ...at(words.MODEL, model.hints),
    ...model.args.flatMap(({ name, hints }) => at(words.ofArgument(name), hints)),
    ...model.response.properties.flatMap(ofProperty),
  ];
}
