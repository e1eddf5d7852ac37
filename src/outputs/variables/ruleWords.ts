export const tab = 'Variables';
