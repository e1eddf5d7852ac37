/** How columns of a batch are called that are read again, by which its items are told apart; what is before the last point is the part's key. */

/** Before the name of a class: how many of it were found. */
export const COUNT_OF = 'count.';

/** Of all that was found. */
export const HIGHEST_SCORE = 'highest_score';
