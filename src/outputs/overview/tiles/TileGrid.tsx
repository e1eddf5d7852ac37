import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useWindow } from '../../../ui/useWindow.ts';
import { HiddenText } from '../../../ui/text/HiddenText.tsx';
import { MARKING_KEYS } from '../markingKeys.ts';
import type { Selection } from '../useSelection.ts';
import { moveBy } from './keys.ts';
import type { ListedInput } from '../listed.ts';
import { NO_MARK, type InputMark, type Judgement } from '../inputMark.ts';
import { CAPTION, Tile } from './Tile.tsx';
import { TILE_LOOK } from './tileLook.ts';
import * as words from '../words.ts';

const GAP = 8;
/** The least width of a tile. */
const LEAST = 132;
/** Until the page is laid out. */
const USUAL = 600;
/** Rows drawn above and below those in view. */
const SPARE = 2;

interface Props {
  inputs: readonly ListedInput[];
  /** Those that are shown, in their order. */
  shown: readonly number[];
  marks: ReadonlyMap<string, InputMark>;
  isShare: boolean;
  selection: Selection;
  onOpen: (place: number) => void;
  onMark: (place: number, verdict: Judgement | undefined) => void;
  /** Which one was looked at last, to come back to. */
  active: number;
  onActive: (place: number) => void;
  /** Another number brings the focus back to it. */
  returns: number;
}

/** Very many tiles, of which those in view are on the page. One of them is reached by Tab, the others with the arrow keys. */
export function TileGrid({ inputs, shown, marks, isShare, selection, onOpen, onMark, active, onActive, returns }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const inner = useWidth(scroller);
  const columns = Math.max(2, Math.floor((inner + GAP) / (LEAST + GAP)));
  const width = Math.floor((inner - GAP * (columns - 1)) / columns);
  const rowHeight = width + CAPTION + GAP;
  const rows = Math.ceil(shown.length / columns);
  const { first, end, height, topOf, page, show } = useWindow(scroller, rows, rowHeight, SPARE);
  const activeAt = Math.min(active, Math.max(0, shown.length - 1));
  const activeRow = Math.floor(activeAt / columns);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-place="${activeAt}"]`)?.focus({ preventScroll: true });
  });
  const go = (place: number) => {
    wantsFocus.current = true;
    show(Math.floor(place / columns));
    onActive(place);
  };
  const returned = useRef(returns);
  useEffect(() => {
    if (returned.current === returns) return;
    returned.current = returns;
    show(activeRow);
    scroller.current?.querySelector<HTMLElement>(`[data-place="${activeAt}"]`)?.focus({ preventScroll: true });
  }, [returns, show, activeRow, activeAt]);
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (place === undefined || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') selection.selectAll();
    else if (event.ctrlKey || event.metaKey) return;
    else if (event.key === ' ') selection.select(place, event.shiftKey);
    else if (event.key === 'Enter') onOpen(place);
    else if (event.key === 'Escape' && selection.ats.length > 0) selection.clear();
    else if (Object.hasOwn(MARKING_KEYS, event.key)) {
      // With a filter by marks another tile may come to its place.
      wantsFocus.current = true;
      onMark(place, MARKING_KEYS[event.key]);
    } else {
      const to = moveBy(event.key, place, { count: shown.length, columns, page });
      if (to === undefined) {
        // The page below doesn't scroll because there is an edge here.
        if (!event.key.startsWith('Arrow')) return;
      } else {
        if (event.shiftKey) selection.extend(place, to);
        go(to);
      }
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place === undefined) return;
    onActive(place);
    const isBox = event.target instanceof Element && event.target.closest('[data-select]') !== null;
    if (isBox || event.ctrlKey || event.metaKey || event.shiftKey) selection.select(place, event.shiftKey);
    else onOpen(place);
  };
  const drawn = rowsDrawn(first, end, activeRow, rows);
  return (
    <Box
      ref={scroller}
      role="grid"
      aria-label={words.grid}
      aria-describedby={helpId}
      aria-multiselectable
      aria-rowcount={rows}
      aria-colcount={columns}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={({ target }) => {
        const place = placeOf(target);
        if (place !== undefined && place !== activeAt) onActive(place);
      }}
      // Rows come and go: a browser that holds on to a place would scroll by itself.
      sx={{
        ...TILE_LOOK,
        overflowY: 'auto',
        overflowX: 'hidden',
        maxHeight: 'min(640px, 75vh)',
        overflowAnchor: 'none',
        scrollbarGutter: 'stable',
        p: '2px',
      }}
    >
      <HiddenText id={helpId}>{words.keys}</HiddenText>
      {shown.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ py: 4, textAlign: 'center' }}>
          {words.nothingFits}
        </Typography>
      )}
      <Box role="presentation" sx={{ position: 'relative' }} style={{ height: Math.max(0, height - GAP) }}>
        {drawn.map((row) => (
          <div key={row} role="row" aria-rowindex={row + 1} style={{ position: 'absolute', left: 0, right: 0, top: topOf(row) }}>
            {shown.slice(row * columns, (row + 1) * columns).map((at, column) => {
              const input = inputs[at];
              const place = row * columns + column;
              return (
                input !== undefined && (
                  <Tile
                    key={at}
                    input={input}
                    at={at}
                    place={place}
                    column={column}
                    mark={marks.get(input.id) ?? NO_MARK}
                    isShare={isShare}
                    isSelected={selection.has(at)}
                    isActive={place === activeAt}
                    left={column * (width + GAP)}
                    width={width}
                  />
                )
              );
            })}
          </div>
        ))}
      </Box>
    </Box>
  );
}

/** Those in view, and the one that has the focus wherever it is: it would be lost with its tile. */
function rowsDrawn(first: number, end: number, active: number, count: number): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  if (active >= count || (active >= first && active < end)) return rows;
  return active < first ? [active, ...rows] : [...rows, active];
}

function placeOf(target: EventTarget): number | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  return place === undefined ? undefined : Number(place);
}

/** Pixels across inside of an element, without its padding. */
function useWidth(scroller: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const look = () => setWidth((element.clientWidth || USUAL) - 4);
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => resized.disconnect();
  }, [scroller]);
  return width;
}
