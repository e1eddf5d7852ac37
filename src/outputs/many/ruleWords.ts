export const tab = 'Inputs';
