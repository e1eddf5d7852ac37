import { addressOf } from '../api/root.ts';
import type { CodeRun } from '../request/snippets/snippet.ts';
import { plan, type Inputs, type Planned, type Target } from './plan.ts';

/** What code is about: a form, or the run that was made with it. */
export interface CodeSource extends Target, Inputs {
  readonly modelId: string;
  readonly action: 'predict' | 'train';
}

/** One request, for those who want to make it without this page. */
interface CodeRequest extends Planned {
  /** Address of the operation below another root. */
  readonly addressAt: (root: string) => string;
  /** For those who make it without the API as well. */
  readonly run: CodeRun;
}

export function toCodeRequest(source: CodeSource): CodeRequest {
  const { root, spec, modelId, action, operation, valueOf, format } = source;
  const planned = plan(source, source);
  return {
    ...planned,
    addressAt: (url) => addressOf({ ...root, url }, spec.basePath, planned.request.path),
    run: {
      modelId,
      dialect: spec.dialect,
      args: operation.args,
      valueOf,
      format: operation.accept && (format ?? operation.accept.formats[0]),
      formats: operation.accept?.formats,
      action,
    },
  };
}
