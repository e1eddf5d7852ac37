import { formatName } from '../../../files/formatName.ts';
import type { Apart } from '../../../runs/example/jsonApart.ts';
import type { Verdict } from '../../../runs/example/verdict.ts';
import * as words from './words.ts';

/** A verdict in a sentence without its stop. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.code) {
    case 'same':
      return words.same(verdict.within);
    case 'contains':
      return words.contains(verdict.within);
    case 'differs': {
      const { comparison, part, within } = verdict;
      // A tolerance says something of numbers only.
      const numbers = comparison.listed.some(isOfNumbers);
      return numbers ? words.differs(comparison.count, part, within) : words.differsInWords(comparison.count, part);
    }
    case 'pixels':
      return words.pixels(verdict.apart.share, verdict.apart.most);
    case 'other-size':
      return words.otherSize(verdict.recorded, verdict.now);
    case 'other-kind':
      return words.otherKind(formatName(verdict.recorded), formatName(verdict.now));
    case 'other-bytes':
      return words.otherBytes;
    case 'too-large':
      return words.tooLarge;
    case 'unknown':
      return words.unknown;
  }
}

function isOfNumbers({ recorded, now }: Apart): boolean {
  return [recorded, now].every((value) => typeof value === 'number' || typeof value === 'bigint');
}

/** How it looks: good, something to look at, or neither. */
export function verdictMood({ code }: Verdict): 'good' | 'other' | 'none' {
  if (code === 'same' || code === 'contains') return 'good';
  return code === 'too-large' || code === 'unknown' ? 'none' : 'other';
}
