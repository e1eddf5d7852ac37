export const tab = 'Sheets';
