export const playerOf = (name: string): string => `Player of ${name}`;
export const videoIn = (name: string): string => `Video in the result: ${name}`;
export const size = (width: number, height: number): string => `${width} × ${height} px`;
/** `0:03.240 · frame 81 at 25/s`; the rate is told where it is a guess. */
export const atFrame = (time: string, number: number, isGuess: boolean): string => `${time} · frame ${number}${isGuess ? ' at 25/s' : ''}`;
