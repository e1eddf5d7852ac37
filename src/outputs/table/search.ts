import { cellText, type Grid } from '../../answers/shapes/grid.ts';

/** Text of a cell that is looked at; nobody searches for what is further behind. */
const LOOKED_AT = 2000;

/** Whether a row has what somebody looks for in one of its cells; all words must be there, in any order. */
export function matcher(grid: Grid, query: string): (row: number) => boolean {
  const words = query.trim().toLowerCase().split(/\s+/);
  const columns = grid.columns.map((_, column) => column);
  return (row) => {
    const line = columns.map((column) => cellText(grid.cell(row, column), LOOKED_AT).toLowerCase()).join('\n');
    return words.every((word) => line.includes(word));
  };
}

/** Milliseconds of work before the page gets its turn. */
const SLICE = 8;
const ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 64;

/** The rows that match, in their order; undefined when nobody waits any more. Lets the page draw in between. */
export async function searchRows(grid: Grid, rows: Uint32Array, query: string, signal: AbortSignal): Promise<Uint32Array | undefined> {
  const matches = matcher(grid, query);
  const found = new Uint32Array(rows.length);
  let count = 0;
  let start = performance.now();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (matches(row)) found[count++] = row;
    if (at % ROWS_BETWEEN_LOOKS_AT_THE_CLOCK !== 0 || performance.now() - start < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    start = performance.now();
  }
  return found.slice(0, count);
}
