export const opensIn = (host: string): string => `Opens ${host} in a new tab`;
