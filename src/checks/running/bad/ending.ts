import { saidIn } from '../../../answers/cause.ts';
import type { Observation } from '../define.ts';

/** What is wrong with an input: one argument of an honest one is changed, and nothing else. */
export type Wrong = 'missing' | 'optional' | 'bound' | 'choice' | 'type' | 'text' | 'file';

/** What came of an input that is bad. */
export type Ending =
  /** `named`: whether the argument is. `reason`: what is said of it, which may be nothing. */
  | { readonly state: 'refused'; readonly status: number; readonly named: boolean; readonly reason: string }
  | { readonly state: 'failed'; readonly status: number }
  /** A status of success, and an error in the answer. */
  | { readonly state: 'as-answer'; readonly status: number; readonly said: string }
  | { readonly state: 'accepted'; readonly status: number }
  | { readonly state: 'silent'; readonly took: number; readonly alive: boolean }
  /** The connection was, or something between here and the module answered. */
  | { readonly state: 'lost' }
  | { readonly state: 'not-asked' };

/** A proxy's, which says nothing of the module. */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

export function whatCameOf(observed: Observation, argument: string): Ending {
  if (observed.end === 'silent') return { state: 'silent', took: observed.took, alive: observed.alive };
  if (observed.end === 'lost') return { state: 'lost' };
  if (observed.end !== 'answered') return { state: 'not-asked' };
  const { status } = observed.response;
  const { error } = observed.answer;
  if (status >= 400 && status <= 499) {
    const about = error?.fields.filter(({ name }) => name === argument) ?? [];
    const reason = about.length > 0 ? about.map(({ message }) => message).join(' ') : error?.cause === undefined ? '' : saidIn(error.cause);
    return { state: 'refused', status, named: about.length > 0 || reason.includes(argument), reason };
  }
  if (GATEWAY.has(status)) return { state: 'lost' };
  if (status >= 500) return { state: 'failed', status };
  if (status < 200 || status > 299) return { state: 'lost' };
  // Whatever else is wrong with an answer, such as JSON that can't be read, has rules of its own.
  const { cause } = error ?? {};
  return cause?.code === 'reported' ? { state: 'as-answer', status, said: cause.said } : { state: 'accepted', status };
}

/** What webargs says where a validator only said no, and what servers say where nobody said anything. */
const MUTE = /^\W*(?:invalid(?: value| input)?|bad request|unprocessable (?:entity|content)|error|not valid|\d{3})?\W*$/i;

export function isMute(reason: string): boolean {
  return MUTE.test(reason);
}
