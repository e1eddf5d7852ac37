import type { FindingPlace } from './rule.ts';
import * as words from './words.ts';

/** Where a finding is, in words and in exceptions: `argument size`. */
export function placeText(place: FindingPlace): string {
  if (place.at === 'argument') return words.ofArgument(place.name);
  return place.at === 'response' ? words.ofResponse(place.name) : words.MODEL;
}
