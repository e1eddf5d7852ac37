export const pictureSize = (width: number, height: number): string => `${width} × ${height} px`;
export const andMore = (count: number): string => `and ${count.toLocaleString('en')} more`;
export const emptyArchive = 'an empty archive';
