export const sentAsItIs = (problem: string): string => `${problem} It is sent as it is.`;
export const notJson = (reason: string): string => `Not valid JSON. ${reason}`;
export const writeInstead = (word: string, found: string): string => `The module reads this as JSON: write ${word}, not ${found}.`;
export const writeQuoted = (text: string): string => `The module reads this as JSON: write "${text}" with its quotes.`;
