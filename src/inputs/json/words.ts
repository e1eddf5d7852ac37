export const formatJson = 'Format';
export const eachWith = (members: string): string => `Each with ${members}`;
export const withMembers = (members: string): string => `Members: ${members}`;
export const enterList = 'Enter a JSON list, in square brackets: [ … ]';
export const enterObject = 'Enter a JSON object, in curly brackets: { … }';
export const numberTooLarge = 'A number is too large: the largest are about 1.8e308.';
export const tooDeep = (levels: number): string => `Nested more than ${levels} levels deep.`;
export const endsWhere = (line: number, column: number, expected: string): string =>
  `Line ${line}, column ${column}: the text ends where ${expected} should follow.`;
export const foundInstead = (line: number, column: number, expected: string, found: string): string =>
  `Line ${line}, column ${column}: expected ${expected}, found ${found === '\n' ? 'a line break' : found}.`;
export const doubleQuotes = 'JSON texts need double quotes.';
export const inJson = (word: string): string => `In JSON that is ${word}.`;
export const finiteOnly = 'JSON knows finite numbers only.';
