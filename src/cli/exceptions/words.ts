/** What is said of a file of exceptions that can’t be had. */

export const unread = (code: string): string => `it can’t be read (${code})`;
