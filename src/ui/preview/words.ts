import { grouped } from '../../files/amounts.ts';

export const pictureSize = (width: number, height: number): string => `${width} × ${height} px`;
export const andMore = (count: number): string => `and ${grouped(count)} more`;
export const emptyArchive = 'an empty archive';
