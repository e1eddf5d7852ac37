export const tryExample = 'Try an example';
export const loading = 'Loading…';
export const filledIn = (example: string): string => `“${example}” is filled in.`;
export const undo = 'Undo';

// What is said of its files.
export const licence = 'Licence';
export const source = 'Source';
export const named = (name: string): string => `${name}: `;

// What of an example the model can’t take.
export const noArgument = (name: string): string => `“${name}” is no argument of this model.`;
export const takesNoFile = (name: string): string => `“${name}” takes no file.`;
export const notOfThisSite = (name: string): string => `The file of “${name}” isn’t an address of this site.`;
export const takesOneFile = (name: string, files: number): string => `“${name}” takes one file, and the example has ${files}.`;
