/** Around lines of single values: what fits beside what depends on the room that they have, in a pane, a group or a card. */
export const VALUES = { containerType: 'inline-size', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' } as const;

/** Name, value with its unit, help. Where there is no room for all three the help stands below, and there as a line of its own. */
export const LINE = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
  columnGap: 2,
  alignItems: 'baseline',
  py: '3px',
  '& + &': { borderTop: 1, borderColor: 'hairline' },
  '& > [data-help]': { gridColumn: '1 / -1' },
  '& > :last-child:not([data-help])': { gridColumn: '2 / -1' },
  '@container (min-width: 600px)': {
    gridTemplateColumns: 'minmax(0, 11rem) minmax(0, 1fr) minmax(0, 1.25fr)',
    '& + &': { border: 0 },
    '& > [data-help]': { gridColumn: 'auto' },
  },
} as const;
