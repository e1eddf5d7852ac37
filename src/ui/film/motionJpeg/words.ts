import { grouped } from '../../../files/amounts.ts';

export const playerOf = (name: string): string => `Player of ${name}: space plays, comma and point step, J and L jump`;
export const play = 'Play';
export const pause = 'Pause';
export const position = 'Position in the film';
export const atFrame = (time: string, number: number, count: number): string => `${time} · ${grouped(number)} of ${grouped(count)}`;
export const facts = (count: number, rate: number): string =>
  `Motion JPEG in AVI, played by this page: ${grouped(count)} ${count === 1 ? 'frame' : 'frames'}, ${Number(rate.toFixed(3))} a second.`;
export const soundLeft = 'Its sound isn’t played.';
export const cut = 'The file ends early: what came is shown.';
export const broken = (number: number): string => `Frame ${grouped(number)} is damaged.`;
