import type { ComponentType } from 'react';
import type { Json } from '../../spec/model.ts';
import type { Detail } from './CellDetail.tsx';
import { cellText, type Grid } from '../../answers/shapes/grid.ts';
import type { Choosing } from './props.ts';
import { roundedTo } from './widths.ts';
import * as words from './words.ts';

/** A column in front, such as a picture of what a row is about. */
export interface LeadColumn {
  /** Pixels of the rows that it needs. */
  readonly height: number;
  /** Pixels of the column. */
  readonly width: number;
  readonly Cell: ComponentType<{ row: number }>;
}

interface Props {
  grid: Grid;
  /** Its number in the data. */
  row: number;
  /** Its place on the page. */
  index: number;
  /** Characters that fit into each column, when those are fixed. */
  widths: readonly number[] | undefined;
  onDetail: (detail: Detail) => void;
  lead?: LeadColumn | undefined;
  choosing: Choosing | undefined;
}

export function TableLine({ grid, row, index, widths, onDetail, lead, choosing }: Props) {
  const Lead = lead?.Cell;
  return (
    <tr aria-rowindex={index + 2} {...(choosing?.chosen === row && { 'aria-current': true, className: 'chosen' })}>
      {Lead && (
        <td>
          <Lead row={row} />
        </td>
      )}
      <th scope="row">
        {choosing === undefined ? (
          row
        ) : (
          <button type="button" aria-label={choosing.label(row)} onClick={() => choosing.onChoose(row)}>
            {row}
          </button>
        )}
      </th>
      {grid.columns.map(({ name, numeric }, column) => {
        const value = grid.cell(row, column);
        return (
          <Cell
            key={column}
            value={value}
            number={numeric ? grid.number(row, column) : undefined}
            room={widths?.[column]}
            onMore={(anchor) => onDetail({ anchor, place: words.cellAt(name, row), value })}
          />
        );
      })}
    </tr>
  );
}

const SHORT = 120;
/** Nested values stay on one line. */
const SHORT_JSON = 60;
const LONGEST_TITLE = 100;
/** Characters that the button takes. */
const BUTTON = 7;

interface CellProps {
  value: Json | undefined;
  /** In a column of numbers. */
  number: number | undefined;
  room: number | undefined;
  onMore: (anchor: HTMLElement) => void;
}

function Cell({ value, number, room, onMore }: CellProps) {
  const nested = typeof value === 'object' && value !== null;
  const text = cellText(value, room ?? (nested ? SHORT_JSON : SHORT));
  // A line break would be swallowed in a row of one line.
  const cut = text.length > (room ?? (nested ? SHORT_JSON : SHORT)) || (room !== undefined && text.includes('\n'));
  const kind = number !== undefined ? 'number' : nested ? 'nested' : 'text';
  const look = room !== undefined ? 'line' : text.length <= 24 ? 'short' : text.length > 40 && !nested ? 'long' : '';
  if (cut && room !== undefined && number !== undefined && Number.isFinite(number)) {
    return (
      <td className={`${kind} ${look}`}>
        <button
          type="button"
          aria-haspopup="dialog"
          title={cellText(value, LONGEST_TITLE)}
          onClick={({ currentTarget }) => onMore(currentTarget)}
        >
          {roundedTo(number, room)}
        </button>
      </td>
    );
  }
  return (
    <td className={`${kind} ${look}`}>
      {cut ? `${text.slice(0, Math.max(1, (room ?? text.length) - BUTTON))}… ` : text}
      {cut && (
        <button type="button" aria-haspopup="dialog" onClick={({ currentTarget }) => onMore(currentTarget)}>
          {words.more}
        </button>
      )}
    </td>
  );
}
