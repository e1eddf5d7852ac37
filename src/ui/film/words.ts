export const speed = 'Speed';
