export const bestFirst = 'Classes, best first';
/** What there is more of. */
export const classes = 'classes';
