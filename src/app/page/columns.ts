/** What is filled in on the left, and what comes of it on the right; below each other on a phone. */
export const TWO_COLUMNS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
  columnGap: 4,
  rowGap: 3,
  mt: 2.5,
  alignItems: 'start',
} as const;

/** Of the right one. */
export const SECOND_COLUMN = {
  minWidth: 0,
  pl: { md: 4 },
  borderLeft: { md: 1 },
  borderColor: { md: 'hairline' },
  minHeight: { md: 'min(60vh, 640px)' },
} as const;
