/** Before its number, for screen readers. */
export const status = 'HTTP status ';
export const showRaw = 'Show raw answer';
export const repeatWithCurl = 'Repeat it with curl';
