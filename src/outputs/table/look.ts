/** Pixels of a row of a long table. */
export const ROW_HEIGHT = 32;
/** Pixels of the column with the row numbers. */
export const INDEX_WIDTH = 64;

/** Pixels of a cell's two sides. */
const SIDES = 26;

/** Columns side by side: as many digits of the table's own font, which is another on every system, and the sides of each cell. */
export function widthOf(characters: readonly number[], more = 0): string {
  const digits = characters.reduce((sum, own) => sum + own, 0);
  return `calc(${digits}ch + ${characters.length * SIDES + more}px)`;
}

/** One style for all cells: with thousands of them, a styled component each would be slow to scroll. */
export const TABLE_LOOK = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  typography: 'body2',
  '& th, & td': { borderBottom: '1px solid', borderColor: 'hairline', px: 1.5, py: '5px', textAlign: 'left', verticalAlign: 'top' },
  '& tbody tr:last-child > *': { borderBottom: 0 },
  '& thead th': { position: 'sticky', top: 0, zIndex: 1, bgcolor: 'media', whiteSpace: 'nowrap', p: 0 },
  '& tbody th': { fontWeight: 400, color: 'text.secondary', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& tbody tr:hover > *': { bgcolor: 'action.hover' },
  '& .number': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& .nested': { typography: 'code', whiteSpace: 'nowrap' },
  '& .text': { maxWidth: 360, overflowWrap: 'break-word' },
  '& .long': { minWidth: 240 },
  '& .short': { whiteSpace: 'nowrap' },
  '& .line': { maxWidth: 'none', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& tbody tr.chosen > *': { bgcolor: 'accent', fontWeight: 600, color: 'text.primary' },
  '& td button, & tbody th button': {
    font: 'inherit',
    fontWeight: 600,
    color: 'primary.main',
    bgcolor: 'transparent',
    border: 0,
    p: 0,
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
  },
} as const;
