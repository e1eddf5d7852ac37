export const tab = 'Array';
