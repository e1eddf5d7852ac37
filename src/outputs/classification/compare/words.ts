/** Which of two bars is that of a run: the first one’s is above. */
export const barOf = (side: number, run: string): string => `${side === 0 ? 'above' : 'below'}: ${run}`;
/** What there is more of. */
export const classes = 'classes';
