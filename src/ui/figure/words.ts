import { grouped } from '../../files/amounts.ts';

/** On the button that opens it. */
export const save = 'Save as picture…';

/** On a bar, with the digits of its edges. */
export const bar = (from: number, to: number, count: number): string => `${from} to ${to}: ${count}`;
export const barOfOne = (value: number, count: number): string => `${value}: ${count}`;
/** What a histogram shows, for who can’t see it. */
export const spread = (counted: string, total: number, from: number, to: number): string =>
  `${counted}: ${grouped(total)}, from ${from} to ${to}`;

/** Below a legend that is cut. */
export const furtherEntries = (count: number): string => `${grouped(count)} further entries are left out here`;

// Below a picture of numbers: what its colours mean.
export const band = (number: number): string => `Band ${number}`;
export const bands = (red: number, green: number, blue: number, low: number, high: number): string =>
  `Red: band ${red} · green: band ${green} · blue: band ${blue}, each from ${low} to ${high}`;
export const reduced = (step: number): string => `One of ${step} × ${step} pixels is drawn`;
export const page = (number: number, total: number): string => `Page ${number} of ${total}`;
export const part = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string =>
  `Pixels ${grouped(x)} to ${grouped(x + width - 1)} across, ${grouped(y)} to ${grouped(y + height - 1)} down`;
/** Of a part of a file, when something else was asked for. */
export const calledOff = 'Reading the pixels was called off.';
