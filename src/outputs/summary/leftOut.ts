/** The cell that counts what is in an answer and in none of its other cells. */
export const LEFT_OUT = 'left_out';
