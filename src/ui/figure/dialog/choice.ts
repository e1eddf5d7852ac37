import type { FigureTheme } from './figureInk.ts';
import { SCALES, type Scale } from './sizes.ts';

/** How pictures are saved, as it was chosen last. */
// A type and no interface, which JSON couldn’t be of.
export type FigureChoice = {
  readonly format: 'png' | 'svg';
  readonly scale: Scale;
  readonly theme: FigureTheme;
  readonly legend: boolean;
  /** Whether it says which model and file it is of. */
  readonly from: boolean;
  /** Without a ground, to be put on one. */
  readonly clear: boolean;
};

/** Twice as fine as a screen, as print needs it; on white, as paper is. */
export const FIRST_CHOICE: FigureChoice = { format: 'png', scale: 2, theme: 'light', legend: true, from: true, clear: false };

/** What was remembered, by whatever page. */
export function parseChoice(value: unknown): FigureChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, scale, theme, legend, from, clear } = value as Partial<Record<keyof FigureChoice, unknown>>;
  return {
    format: format === 'svg' ? 'svg' : 'png',
    scale: SCALES.find((known) => known === scale) ?? FIRST_CHOICE.scale,
    theme: theme === 'dark' ? 'dark' : 'light',
    legend: legend !== false,
    from: from !== false,
    clear: clear === true,
  };
}
