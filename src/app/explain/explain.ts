import { chooseInput } from '../../inputs/registry.ts';
import { expectOutput } from '../../outputs/registry.ts';
import type { ApiSpec, Arg, Kind, ModelSpec, Property } from '../../spec/model.ts';
import { adviseArg, adviseModel, adviseProperty } from './advice.ts';

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
  readonly hints: readonly string[];
}

interface ExplainedArg {
  readonly name: string;
  readonly in: Arg['in'];
  readonly kind: Kind;
  readonly required: boolean;
  readonly widget: string;
  readonly reason: string;
  readonly hints: readonly string[];
}

interface ExplainedProperty {
  readonly name: string;
  readonly kind: Kind;
  readonly renderer: string;
  readonly reason: string;
  readonly hints: readonly string[];
}

export function explain(spec: ApiSpec): Explanation {
  return { models: spec.models.map(explainModel) };
}

function explainModel(model: ModelSpec): ExplainedModel {
  const { predict } = model;
  return {
    id: model.id,
    path: predict?.path ?? '',
    produces: predict?.produces ?? [],
    args: (predict?.args ?? []).map(explainArg),
    response: {
      schema: predict?.response !== undefined,
      properties: (predict?.response?.properties ?? []).map((property, _, siblings) => explainProperty(property, siblings)),
    },
    hints: adviseModel(model),
  };
}

function explainArg(arg: Arg): ExplainedArg {
  const rule = chooseInput(arg);
  const { name, in: place, kind, required } = arg;
  return { name, in: place, kind, required, widget: rule.id, reason: rule.because(arg), hints: adviseArg(arg) };
}

function explainProperty(property: Property, siblings: readonly Property[]): ExplainedProperty {
  const { renderer, reason } = expectOutput(property, siblings);
  return { name: property.name, kind: property.kind, renderer, reason, hints: adviseProperty(property) };
}
