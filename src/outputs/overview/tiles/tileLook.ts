const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
const FILLING = { display: 'block', width: '100%', height: '100%' } as const;

/** What a thumbnail looks like, wherever it stands. */
export const THUMB_LOOK = {
  '& .thumb': { ...FILLING, objectFit: 'contain' },
  '& [data-thumb=sound]': { color: 'primary.main' },
  '& .sign': {
    ...FILLING,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    color: 'text.secondary',
    typography: 'caption',
    lineHeight: 1.3,
    '& svg': { fontSize: '1.6rem', opacity: 0.6, mb: 0.25 },
  },
} as const;

/** One style for all tiles of a grid: with a styled component for each of their parts they would be slow to scroll. */
export const TILE_LOOK = {
  ...THUMB_LOOK,
  '& .tile': {
    position: 'absolute',
    top: 0,
    border: 1,
    borderColor: 'hairline',
    borderRadius: 1,
    bgcolor: 'background.paper',
    overflow: 'hidden',
    cursor: 'pointer',
    '&:hover': { borderColor: 'outline' },
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& .tile[aria-selected=true]': { borderColor: 'primary.main', bgcolor: 'accent', boxShadow: '0 0 0 1px var(--mui-palette-primary-main)' },
  '& .frame': { position: 'relative', bgcolor: 'media', borderBottom: 1, borderColor: 'hairline', overflow: 'hidden' },
  '& .box': {
    position: 'absolute',
    top: 6,
    left: 6,
    width: 20,
    height: 20,
    border: 1,
    borderColor: 'outline',
    borderRadius: 0.5,
    bgcolor: 'background.paper',
    opacity: 0,
  },
  '& .box[data-select=true]': { opacity: 1, bgcolor: 'primary.main', borderColor: 'primary.main', color: 'primary.contrastText' },
  '& .box svg': { fontSize: 16, display: 'block' },
  '& .tile:hover .box, & .tile:focus-visible .box': { opacity: 1 },
  // A finger doesn't hover.
  '@media (hover: none)': { '& .box': { opacity: 1 } },
  '@media (forced-colors: active)': { '& .tile[aria-selected=true]': { outline: '2px solid Highlight', outlineOffset: -2 } },
  '& .badge': {
    position: 'absolute',
    top: 6,
    right: 6,
    width: 22,
    height: 22,
    display: 'grid',
    placeItems: 'center',
    borderRadius: '50%',
    color: 'background.paper',
    bgcolor: 'text.secondary',
    border: 1,
    borderColor: 'background.paper',
    '& svg': { fontSize: 15 },
  },
  '& [data-mark=right] .badge': { bgcolor: 'success.main' },
  '& [data-mark=wrong] .badge': { bgcolor: 'error.main' },
  '& .bar': { position: 'absolute', bottom: 0, left: 0, height: 3, bgcolor: 'primary.main' },
  '& .caption': { px: 1, pt: 0.5, minWidth: 0 },
  '& .result': { display: 'flex', alignItems: 'baseline', gap: 0.75 },
  '& .what': { ...ONE_LINE, typography: 'body2', flex: 1, fontWeight: 600 },
  '& .what[data-failed=true]': { color: 'error.main' },
  '& .amount': { typography: 'caption', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  // Cut in the middle: the ending of a name tells the most.
  '& .name': { display: 'flex', typography: 'caption', color: 'text.secondary', whiteSpace: 'pre', minWidth: 0 },
  '& .head': { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  '& .tail': { flexShrink: 0 },
} as const;
