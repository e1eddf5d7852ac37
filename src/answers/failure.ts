import type { ErrorReport } from './report.ts';
import * as say from './words.ts';

export type FailureKind = 'network' | 'truncated' | 'cors' | 'timeout';

/** No usable answer came at all. */
export function reportFromFailure(kind: FailureKind, curl?: string): ErrorReport {
  return { status: undefined, ...say.noAnswer[kind], fields: [], raw: '', ...(curl !== undefined && { curl }) };
}
