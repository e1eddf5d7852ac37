export const soundIn = (name: string): string => `Sound in the result: ${name}`;
