import type { Palette, Theme } from '@mui/material/styles';
import type { FigureInk } from '../scene.ts';

export type FigureTheme = 'light' | 'dark';

/** The page's colours in one of its themes, whichever it is in. */
export function figureInk(theme: Theme, wanted: FigureTheme): FigureInk {
  // Its type names them only where all of the page would have it so.
  const { colorSchemes } = theme as { readonly colorSchemes?: Partial<Record<FigureTheme, { readonly palette: Palette }>> };
  const palette = colorSchemes?.[wanted]?.palette ?? theme.palette;
  const { primary, warning, info, error, success, secondary, text, background, divider } = palette;
  return {
    ground: background.paper,
    text: text.primary,
    quiet: text.secondary,
    hairline: divider,
    accent: primary.main,
    series: [primary, warning, info, error, success, secondary].map(({ main }) => main),
  };
}
