/** On the button that opens it. */
export const save = 'Save as picture…';
