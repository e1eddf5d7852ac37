/** A line of the tree; folders and files stand in the same columns. */
export const ROW = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.75,
  minHeight: 34,
  textAlign: 'left',
  borderRadius: 0.75,
  '& > svg': { fontSize: '1.15rem', color: 'text.secondary', flexShrink: 0 },
  '&:hover': { bgcolor: 'action.hover' },
  '&:focus-visible': { outlineOffset: -2 },
} as const;

const DEEPEST_INDENT = 8;

export function rowStart(level: number): number {
  return 0.75 + Math.min(level, DEEPEST_INDENT) * 2;
}
