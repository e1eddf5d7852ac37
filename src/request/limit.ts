import { problemAt } from './faults.ts';
import { toMultipart } from './multipart.ts';
import type { OwnProblem } from '../spec/problem.ts';
import type { RequestPlan } from './requestPlan.ts';

/** Bytes of a request's body, as nginx and DEEPaaS count them. Files are measured, not read. */
function bodySize({ body }: RequestPlan): number {
  return body.type === 'multipart' ? toMultipart(body.parts).body.size : 0;
}

/**
 * What is too large to be let through, said at the file that takes most of it.
 * @param limit bytes of one request; undefined when there is none, or none that is known
 */
export function tooMuch(plan: RequestPlan, limit: number | undefined): OwnProblem[] {
  if (limit === undefined || plan.body.type !== 'multipart' || bodySize(plan) <= limit) return [];
  const sizes = plan.body.parts.map((part) => ({ name: part.name, size: 'file' in part ? part.file.size : part.text.length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const largest = sizes.toSorted((a, b) => b.size - a.size)[0];
  if (largest === undefined) return [];
  const alone = largest.size > limit;
  return [problemAt(largest.name, { code: alone ? 'too-large' : 'too-large-together', bytes: alone ? largest.size : total, limit })];
}
