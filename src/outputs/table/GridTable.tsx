import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ownScroll } from '../../ui/ownScroll.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { bringIntoView, useWindow } from '../../ui/useWindow.ts';
import { CellDetail, type Detail } from './CellDetail.tsx';
import type { Choosing } from './props.ts';
import type { Grid, Sorting } from '../../answers/shapes/grid.ts';
import { HeadCell } from './HeadCell.tsx';
import { INDEX_WIDTH, ROW_HEIGHT, TABLE_LOOK, widthOf } from './look.ts';
import { TableLine, type LeadColumn } from './TableLine.tsx';
import { columnWidths } from './widths.ts';
import * as words from './words.ts';

/** A shorter table is drawn as a whole, with columns as wide as its words need. */
const DRAWN_WHOLE = 100;

interface Props {
  grid: Grid;
  /** Row numbers, in the order they are shown. */
  rows: Uint32Array;
  name: string;
  sorting: Sorting | undefined;
  onSort: (column: number) => void;
  /** In front of all others. */
  lead?: LeadColumn | undefined;
  choosing?: Choosing | undefined;
}

/** The table itself. Of a long one only the rows in view are in the page. */
export function GridTable({ grid, rows, name, sorting, onSort, lead, choosing }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [detail, setDetail] = useState<Detail>();
  const whole = grid.rowCount <= DRAWN_WHOLE;
  const widths = useMemo(() => (whole ? undefined : columnWidths(grid)), [grid, whole]);
  const count = rows.length;
  const rowHeight = lead?.height ?? ROW_HEIGHT;
  const view = useWindow(scroller, count, rowHeight);
  const { first, end } = whole ? { first: 0, end: count } : view;
  const [above, below] = whole ? [0, 0] : [view.topOf(first), view.height - view.topOf(end)];
  useEffect(() => {
    // Other rows begin at the top.
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [rows]);
  const chosen = choosing?.chosen;
  const { show } = view;
  useEffect(() => {
    const at = chosen === undefined ? -1 : rows.indexOf(chosen);
    if (at === -1) return;
    // Only the table scrolls: the page stays where the visitor looks at it.
    if (whole) showLine(scroller.current, at);
    else show(at);
    // What is shown is moved when another row is chosen, and not when the visitor scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen, rows, whole]);
  const width = widths && widthOf(widths, INDEX_WIDTH + (lead?.width ?? 0));
  return (
    <>
      <Box ref={scroller} tabIndex={0} role="group" aria-label={words.scrollable} sx={{ ...FRAME, ...ownScroll(520, grid.rowCount) }}>
        <Box
          component="table"
          aria-label={words.tableOf(name)}
          aria-rowcount={rows.length + 1}
          sx={{
            ...TABLE_LOOK,
            ...(width !== undefined && { tableLayout: 'fixed', width, '& tbody td, & tbody th': { height: rowHeight } }),
          }}
        >
          {widths && (
            <colgroup>
              {lead && <col style={{ width: lead.width }} />}
              <col style={{ width: INDEX_WIDTH }} />
              {widths.map((characters, column) => (
                <col key={column} style={{ width: widthOf([characters]) }} />
              ))}
            </colgroup>
          )}
          <thead>
            <tr aria-rowindex={1}>
              {lead && (
                <th scope="col">
                  <HiddenText>{words.picture}</HiddenText>
                </th>
              )}
              <th scope="col">
                <HiddenText>{words.row}</HiddenText>
              </th>
              {grid.columns.map((column, index) => (
                <HeadCell
                  key={index}
                  {...column}
                  direction={sorting?.column === index ? (sorting.descending ? 'descending' : 'ascending') : undefined}
                  onSort={() => onSort(index)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {Array.from(rows.subarray(first, end), (row, offset) => (
              <TableLine
                key={row}
                grid={grid}
                row={row}
                index={first + offset}
                widths={widths}
                onDetail={setDetail}
                lead={lead}
                choosing={choosing}
              />
            ))}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
            {rows.length === 0 && (
              <tr>
                <td colSpan={grid.columns.length + (lead === undefined ? 1 : 2)}>
                  <Typography variant="body2" component="span" color="textSecondary" sx={{ fontStyle: 'italic' }}>
                    {grid.rowCount === 0 ? words.noRows : words.noRowHasThat}
                  </Typography>
                </td>
              </tr>
            )}
          </tbody>
        </Box>
      </Box>
      <CellDetail detail={detail} onClose={() => setDetail(undefined)} />
    </>
  );
}

function showLine(scroller: HTMLElement | null, index: number): void {
  const line = scroller?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`);
  if (scroller !== null && line !== null && line !== undefined) bringIntoView(scroller, line);
}

const FRAME = {
  // The rows above are one that grows: a browser that holds on to a place would scroll by itself.
  overflowAnchor: 'none',
  width: 'fit-content',
  maxWidth: '100%',
  border: 1,
  borderColor: 'hairline',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&:focus-visible': { outlineOffset: -2 },
} as const;
