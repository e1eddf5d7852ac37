import type { Fault } from '../spec/fault.ts';
import type { OwnProblem } from '../spec/problem.ts';
import * as say from './words.ts';

/** A fault at an argument, or at an entry of its list. */
export function problemAt(name: string, fault: Fault, index?: number): OwnProblem {
  return { name, ...(index !== undefined && { index }), message: faultInWords(fault), fault };
}

export function faultInWords(fault: Fault): string {
  // The words of a code take the data of that code.
  return (say.faults[fault.code] as (fault: Fault) => string)(fault);
}
