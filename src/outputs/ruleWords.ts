// Why a renderer is chosen from the schema alone.
export const nested = 'its members are declared, so each is a block of its own';
export const nothingElse = 'nothing else fits';
/** As in “Shown as…”, of a file that is drawn as no more than it is. */
export const asItIs = 'the file';
