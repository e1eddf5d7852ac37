// Why a renderer is chosen from the schema alone.
export const nested = 'its members are declared, so each is a block of its own';
export const nothingElse = 'nothing else fits';
