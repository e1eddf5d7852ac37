import { grouped, plural } from '../../files/amounts.ts';

export const bestFirst = 'Classes, best first';
/** What there is more of. */
export const classes = 'classes';

// In a picture that is saved.
export const barsOf = (best: string, total: number): string => `${grouped(total)} ${plural(total, 'class', 'classes')}, best ${best}`;
export const classWithScore = (label: string, score: string): string => `${label}: ${score}`;
export const classesOf = (shown: number, total: number): string => `The best ${grouped(shown)} of ${grouped(total)} classes`;
