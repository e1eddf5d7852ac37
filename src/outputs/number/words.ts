export const same = 'the same';
