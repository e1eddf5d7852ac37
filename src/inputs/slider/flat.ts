/** A thin rail with a ringed thumb, without Material's halo. */
export const FLAT_SLIDER = {
  height: 4,
  '& .MuiSlider-rail': { opacity: 1, bgcolor: 'hairline' },
  '& .MuiSlider-track': { border: 0 },
  '& .MuiSlider-thumb': {
    width: 16,
    height: 16,
    bgcolor: 'background.paper',
    border: '2px solid currentColor',
    boxShadow: 'none',
    '&::before': { boxShadow: 'none' },
    '&:hover, &.Mui-active': { boxShadow: 'none' },
    '&.Mui-focusVisible': { boxShadow: 'none', outline: '2px solid currentColor', outlineOffset: 2 },
  },
} as const;
