import type { ApiRoot } from '../../api/root.ts';

/** Runs are listed by server and model: two servers may have a model of the same name. */
export function keptKeyOf(root: ApiRoot, modelId: string): string {
  return `${root.url} ${modelId}`;
}
