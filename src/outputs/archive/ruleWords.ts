export const tab = 'Archive';
