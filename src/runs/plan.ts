import { addressOf, type ApiRoot } from '../api/root.ts';
import { encode } from '../request/encode.ts';
import type { RequestPlan } from '../request/plan.ts';
import { toCli } from '../request/snippets/deepaasCli.ts';
import type { Accept, ApiSpec, Arg, ModelSpec } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import type { ArgValue } from '../spec/value.ts';

/** One request, for those who want to make it without this page. */
interface CodeRequest {
  readonly plan: RequestPlan;
  /** Where the API is, as this page sees it. */
  readonly root: string;
  /** Address of the operation below another root. */
  readonly addressAt: (root: string) => string;
  /** The same run without a server; undefined where that can't be. */
  readonly cli: string | undefined;
  /** What still keeps the request from being sent. */
  readonly problems: readonly ArgProblem[];
}

/** What code is about: a form, or the run that was made with it. */
export interface CodeSource {
  readonly root: ApiRoot;
  readonly spec: ApiSpec;
  readonly model: ModelSpec;
  readonly action: 'predict' | 'train';
  readonly operation: { readonly path: string; readonly args: readonly Arg[]; readonly accept?: Accept | undefined };
  readonly valueOf: (arg: Arg) => ArgValue;
  readonly format: string | undefined;
}

export function toCodeRequest({ root, spec, model, action, operation, valueOf, format }: CodeSource): CodeRequest {
  const { dialect, basePath } = spec;
  const { plan, problems } = encode(operation, { dialect, valueOf, format });
  return {
    plan,
    problems,
    root: root.url,
    addressAt: (url) => addressOf({ ...root, url }, basePath, plan.path),
    cli: toCli({
      modelId: model.id,
      dialect,
      args: operation.args,
      valueOf,
      format: operation.accept && (format ?? operation.accept.formats[0]),
      action,
    }),
  };
}
