/** Where an arrow leads in a grid of so many columns, of which the last row may be shorter; undefined for other keys, and at an edge. */
export function moveBy(
  key: string,
  at: number,
  grid: { readonly count: number; readonly columns: number; readonly page: number },
): number | undefined {
  const { count, columns, page } = grid;
  const to = targetOf(key, at, columns, page, count);
  if (to === undefined || count === 0) return undefined;
  // From the last but one row down to a row that has no such column.
  const last = count - 1;
  const isBelow = to > last && Math.floor(at / columns) < Math.floor(last / columns);
  const found = isBelow ? last : key.startsWith('Page') ? Math.max(0, Math.min(last, to)) : to;
  return found >= 0 && found <= last && found !== at ? found : undefined;
}

function targetOf(key: string, at: number, columns: number, page: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
      return at - columns;
    case 'ArrowDown':
      return at + columns;
    case 'PageUp':
      return at - columns * page;
    case 'PageDown':
      return at + columns * page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
