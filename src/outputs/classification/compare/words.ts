import { grouped, plural } from '../../../files/amounts.ts';

/** Which of two bars is that of a run: the first one’s is above. */
export const barOf = (side: number, run: string): string => `${side === 0 ? 'above' : 'below'}: ${run}`;
/** What there is more of. */
export const classes = 'classes';

// In a picture that is saved.
export const pairedOf = (left: string, right: string): string => `Scores of ${left} and ${right}`;
export const notThere = 'not in the answer';
export const notShown = (count: number): string => `${grouped(count)} ${plural(count, 'further class', 'further classes')} not shown`;
