import { formatBytes } from '../files/amounts.ts';
import type { Fault, OwnProblem } from '../spec/problem.ts';
import * as say from './words.ts';

/** A fault at an argument, or at an entry of its list. */
export function problemAt(name: string, fault: Fault, index?: number): OwnProblem {
  return { name, ...(index !== undefined && { index }), message: faultInWords(fault), fault };
}

export function faultInWords(fault: Fault): string {
  switch (fault.code) {
    case 'required':
      return say.required;
    case 'unfinished':
      return say.unfinished;
    case 'only-as-json':
      return say.onlyAsJson;
    case 'only-without-file':
      return say.onlyWithoutFile;
    case 'no-empty-list':
      return say.noEmptyList;
    case 'no-header':
      return say.noHeader;
    case 'entries-at-least':
      return say.entriesAtLeast(fault.limit);
    case 'entries-at-most':
      return say.entriesAtMost(fault.limit);
    case 'characters-at-least':
      return say.charactersAtLeast(fault.limit);
    case 'characters-at-most':
      return say.charactersAtMost(fault.limit);
    case 'more-than':
      return say.moreThan(fault.limit);
    case 'less-than':
      return say.lessThan(fault.limit);
    case 'or-more':
      return say.orMore(fault.limit);
    case 'or-less':
      return say.orLess(fault.limit);
    case 'must-match':
      return say.mustMatch(fault.pattern);
    case 'too-large':
      return say.tooLarge(formatBytes(fault.bytes), formatBytes(fault.limit));
    case 'too-large-together':
      return say.tooLargeTogether(formatBytes(fault.bytes), formatBytes(fault.limit));
  }
}
