import { createTheme } from '@mui/material/styles';
import { FINGER, TOUCH } from '../ui/actions/touch.ts';

/**
 * `media`: the ground behind pictures, films and code, and of places that wait for something. `hairline`: the only separator
 * between surfaces. `outline`: the edge of a place that takes something. `accent`: the quiet ground of what is chosen or comes next.
 */
declare module '@mui/material/styles' {
  interface Palette {
    media: string;
    hairline: string;
    outline: string;
    accent: string;
  }
  interface PaletteOptions {
    media?: string;
    hairline?: string;
    outline?: string;
    accent?: string;
  }
  interface TypographyVariants {
    code: React.CSSProperties;
  }
  interface TypographyVariantsOptions {
    code?: React.CSSProperties;
  }
}
declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    code: true;
  }
}

const SYSTEM = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const MONO = 'ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "DejaVu Sans Mono", "Liberation Mono", monospace';

/** High contrast, chosen in the operating system. */
const FORCED = '@media (forced-colors: active)';
/** Where the keyboard is. The library draws a ripple for it, and takes the outline away. */
const RING = { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 2 } as const;
/** The same inside of what is cut off at its edge. */
const INNER_RING = { ...RING, outlineOffset: -2 } as const;
const PAINTED = { forcedColorAdjust: 'none' } as const;
const HIGHLIGHTED = { ...PAINTED, backgroundColor: 'Highlight', color: 'HighlightText' } as const;

/** The whole look in one place: petrol accent on paper and slate, hairlines instead of shadows, 6-pixel corners. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-color-scheme' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b6a6f', dark: '#08525a', light: '#3d8f92', contrastText: '#ffffff' },
        error: { main: '#b3261e' },
        warning: { main: '#8a5300' },
        success: { main: '#1f6f43' },
        info: { main: '#2b5c9e' },
        background: { default: '#fbfaf7', paper: '#ffffff' },
        text: { primary: '#16201f', secondary: '#55605f' },
        divider: '#e0ddd5',
        hairline: '#e0ddd5',
        media: '#f4f2ec',
        outline: '#a39d8e',
        accent: '#e6f0ef',
      },
    },
    dark: {
      palette: {
        primary: { main: '#63c9c4', dark: '#46aba7', light: '#93dedb', contrastText: '#06201f' },
        error: { main: '#ff9b91' },
        warning: { main: '#e8b35f' },
        success: { main: '#7fcf9f' },
        info: { main: '#9cc1f5' },
        background: { default: '#101514', paper: '#161d1c' },
        text: { primary: '#e6ecea', secondary: '#a2aeac' },
        divider: '#2b3533',
        hairline: '#2b3533',
        media: '#0b0f0e',
        outline: '#56625f',
        accent: '#17302f',
      },
    },
  },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: SYSTEM,
    fontSize: 14,
    h1: { fontSize: '1.5rem', fontWeight: 650, letterSpacing: '-0.015em', lineHeight: 1.25 },
    h2: { fontSize: '1.0625rem', fontWeight: 650, letterSpacing: '-0.005em', lineHeight: 1.35 },
    h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.55 },
    body2: { fontSize: '0.8438rem', lineHeight: 1.5 },
    caption: { fontSize: '0.78rem', lineHeight: 1.45 },
    overline: { fontSize: '0.72rem', letterSpacing: '0.07em', fontWeight: 600, lineHeight: 1.6 },
    button: { textTransform: 'none', fontWeight: 600 },
    code: { fontFamily: MONO, fontSize: '0.8438rem', lineHeight: 1.5 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: { overflowX: 'hidden' },
        ':focus-visible': RING,
        'code, kbd, pre': { fontFamily: MONO, fontSize: '0.9em' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': RING } } },
    MuiInputBase: {
      styleOverrides: {
        root: { [TOUCH]: { minHeight: FINGER } },
        // Of several lines the text has the height.
        input: { [TOUCH]: { '&:not(textarea)': { minHeight: FINGER, boxSizing: 'border-box' } } },
      },
    },
    MuiIconButton: { styleOverrides: { root: { [TOUCH]: { minWidth: FINGER, minHeight: FINGER } } } },
    // Where the system chooses the colours, fills are gone: borders and its own highlight say what they said.
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          borderRadius: 6,
          [FORCED]: { '&.MuiButton-contained': { border: '1px solid ButtonText' } },
          [TOUCH]: { minHeight: FINGER },
        },
      },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          '&.Mui-focusVisible': INNER_RING,
          [TOUCH]: { minWidth: FINGER, minHeight: FINGER },
          [FORCED]: { '&.Mui-selected, &.Mui-selected:hover': { ...HIGHLIGHTED, outline: '2px solid Highlight', outlineOffset: -2 } },
        },
      },
    },
    MuiSlider: {
      styleOverrides: {
        root: {
          [FORCED]: {
            '& .MuiSlider-rail': { opacity: 1, ...PAINTED, backgroundColor: 'GrayText' },
            '& .MuiSlider-track': { ...PAINTED, backgroundColor: 'Highlight', borderColor: 'Highlight' },
            '& .MuiSlider-thumb': { ...PAINTED, backgroundColor: 'Highlight' },
          },
        },
      },
    },
    MuiSwitch: {
      styleOverrides: {
        root: {
          [FORCED]: {
            '& .MuiSwitch-track': { opacity: 1, border: '1px solid ButtonText' },
            '& .MuiSwitch-thumb': { ...PAINTED, backgroundColor: 'ButtonText' },
            '& .Mui-checked + .MuiSwitch-track': { ...PAINTED, backgroundColor: 'Highlight' },
          },
        },
      },
    },
    MuiMenuItem: {
      styleOverrides: { root: { '&.Mui-focusVisible': INNER_RING, [FORCED]: { '&.Mui-selected, &.Mui-selected:hover': HIGHLIGHTED } } },
    },
    MuiTabs: {
      styleOverrides: { root: { minHeight: 40 }, indicator: { [FORCED]: { ...PAINTED, backgroundColor: 'Highlight' } } },
    },
    // Without shadows nor a darker page behind it, an edge says where it ends.
    MuiDialog: { styleOverrides: { paper: { [FORCED]: { border: '1px solid CanvasText' } } } },
    MuiPopover: { styleOverrides: { paper: { [FORCED]: { border: '1px solid CanvasText' } } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: ({ theme: { vars } }) => ({
          backgroundColor: vars.palette.background.paper,
          '& fieldset': { borderColor: vars.palette.hairline },
        }),
      },
    },
    MuiTooltip: { defaultProps: { arrow: true } },
    MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '6px 14px', '&.Mui-focusVisible': INNER_RING } } },
    MuiNativeSelect: { styleOverrides: { select: { '&&:focus-visible': RING } } },
  },
});
