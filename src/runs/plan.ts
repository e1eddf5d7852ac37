import { addressOf, type ApiRoot } from '../api/root.ts';
import type { SentFile } from '../files/sentFile.ts';
import { encode } from '../request/encode.ts';
import { tooMuch } from '../request/limit.ts';
import type { RequestPlan } from '../request/requestPlan.ts';
import { toSettings, type Settings } from '../request/settings.ts';
import { toCurl } from '../request/snippets/curl.ts';
import { validate } from '../request/validate.ts';
import type { Accept, ApiSpec, Arg, Predict, Shape } from '../spec/model.ts';
import type { OwnProblem } from '../spec/problem.ts';
import { secretsIn } from '../spec/secret.ts';
import { filesIn, type ArgValue } from '../spec/value.ts';
import type { Origin } from './finishedRun.ts';

/** What is asked, and the way there. */
export interface Target {
  readonly root: ApiRoot;
  readonly spec: Pick<ApiSpec, 'dialect' | 'basePath'>;
  readonly operation: { readonly path: string; readonly args: readonly Arg[]; readonly accept?: Accept | undefined };
  /** Bytes that the way to the API lets through in one request; undefined when that isn't known. */
  readonly maxUpload?: number | undefined;
}

/** What it is asked with: a form as it is now, an item of a batch, a run that was kept. */
export interface Inputs {
  /** Undefined is "not set". */
  readonly valueOf: (arg: Arg) => ArgValue;
  /** The chosen result format. */
  readonly format?: string | undefined;
}

export interface Planned {
  readonly request: RequestPlan;
  /** Address of the request's path. */
  readonly url: string;
  /** The same request as a curl command, for whoever gets an error. */
  readonly curl: string;
  readonly argNames: readonly string[];
  /** Whether the API is on another origin, where a lost connection can also mean a refusal. */
  readonly direct: boolean;
  /** All that keeps it from being sent; only without any it may be. */
  readonly problems: readonly OwnProblem[];
  /** Those among them with which the request isn't whole: what was set has no place in it. */
  readonly unplaced: readonly OwnProblem[];
}

/**
 * The only way from inputs to a request, for the page, trainings, batches, sweeps and code: whatever is wrong with the
 * inputs is found here, whoever made them.
 */
export function plan({ root, spec, operation, maxUpload }: Target, { valueOf, format }: Inputs): Planned {
  const { plan: request, problems: unplaced } = encode(operation, { dialect: spec.dialect, valueOf, format });
  const wrong = [...operation.args.flatMap((arg) => validate(arg, valueOf(arg))), ...unplaced];
  const url = addressOf(root, spec.basePath, request.path);
  return {
    request,
    url,
    curl: toCurl({ ...request, path: '' }, url),
    argNames: operation.args.map(({ name }) => name),
    direct: root.direct,
    // The size of what isn't whole says nothing.
    problems: wrong.length > 0 ? wrong : tooMuch(request, maxUpload),
    unplaced,
  };
}

export interface RunTarget extends Target {
  readonly operation: Predict;
  readonly modelId: string;
  /** What will answer. */
  readonly origin: Origin;
}

/** A prediction, with what its run will be known by. */
export interface PlannedRun extends Planned {
  readonly modelId: string;
  readonly origin: Origin;
  readonly response: Shape | undefined;
  /** The result format that was asked for. */
  readonly format: string | undefined;
  /** Everything that was set, for the history. */
  readonly settings: Settings;
  /** The files that go out with it, for views that draw over them. */
  readonly files: readonly SentFile[];
  /** What was typed into password fields; no answer that repeats it is kept. */
  readonly secrets: readonly string[];
}

export function planRun(target: RunTarget, inputs: Inputs): PlannedRun {
  const { operation, modelId, origin } = target;
  return {
    ...plan(target, inputs),
    modelId,
    origin,
    response: operation.response,
    format: inputs.format,
    settings: toSettings(operation, inputs, 'all'),
    files: sentFilesOf(operation.args, inputs),
    secrets: [...typedSecrets(operation.args, inputs).values()].flat(),
  };
}

/** All files of some arguments, each with its argument's name. */
export function sentFilesOf(args: readonly Arg[], { valueOf }: Inputs): SentFile[] {
  return args.flatMap((arg) => filesIn(valueOf(arg)).map((file) => ({ name: arg.name, file })));
}

/** What was typed into password fields, by the argument's name; only those that hold something. */
export function typedSecrets(args: readonly Arg[], { valueOf }: Inputs): ReadonlyMap<string, readonly string[]> {
  const typed = args.map((arg) => [arg.name, secretsIn(arg, valueOf(arg))] as const);
  return new Map(typed.filter(([, secrets]) => secrets.length > 0));
}
