import { SpecUnavailable } from '../../api/fetchSpec.ts';
import type { ApiRoot } from '../../api/root.ts';
import { waitForSpec } from '../../api/waitForSpec.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { nobodyAnswers } from '../words.ts';

/**
 * The description of a DEEPaaS that may be starting still.
 * @throws in words when it doesn't come in time, or will never be one
 */
export async function waitForDeepaas(root: ApiRoot, waiting: Parameters<typeof waitForSpec>[1]): Promise<ApiSpec> {
  try {
    return await waitForSpec(root, waiting);
  } catch (error) {
    throw error instanceof SpecUnavailable ? new Error(nobodyAnswers(root.url, error), { cause: error }) : error;
  }
}
