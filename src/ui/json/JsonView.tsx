import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { JsonLine } from './JsonLine.tsx';
import { JsonPlaceStrip } from './JsonPlaceStrip.tsx';
import { JsonToolbar } from './JsonToolbar.tsx';
import type { JsonSource } from '../../files/json/session.ts';
import type { JsonRow } from '../../files/json/tree.ts';
import { useJsonTree, useJsonRows } from './useJsonTree.ts';
import { needsOwn, ownScroll } from '../ownScroll.ts';
import { useWindow } from '../useWindow.ts';
import * as words from './words.ts';

/** Fixed, so that a million lines need no measuring. Also what a finger can hit. */
const ROW = 24;

interface Props {
  source: JsonSource;
  /** For files made from single values; without extension. */
  fileName?: string;
}

/** A JSON document as a tree. Only the lines in view are in the page, and a large document isn't even in this thread. */
export function JsonView({ source, fileName = 'value' }: Props) {
  const tree = useJsonTree(source);
  const { rowCount, active, moves, search, moveTo, toggle } = tree;
  const box = useRef<HTMLDivElement>(null);
  const { first, end, height, topOf, page, show } = useWindow(box, rowCount, ROW);
  const id = useId();
  const rows = useJsonRows(source, tree.version, first, end);
  const idOf = (line: number) => `${id}-${line}`;
  const current = rows.get(active);
  // The rows of a new window may still be on their way; the strip keeps what it shows until they are here.
  useEffect(() => {
    if (moves === 0) return;
    show(active);
    // Where the page scrolls and not the tree.
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [moves, active, show, id]);

  // What grows too long to be laid out gets a box, and the line that was opened is to be seen in it.
  const isLong = needsOwn(rowCount);
  const wasLong = useRef(isLong);
  useEffect(() => {
    if (isLong && !wasLong.current) {
      show(active);
      box.current?.scrollIntoView({ block: 'nearest' });
    }
    wasLong.current = isLong;
  }, [isLong, active, show]);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (action === undefined) return;
    event.preventDefault();
    const next = action({ line: active, row: current, last: rowCount - 1, page });
    if (next === 'toggle') {
      if (current?.open !== undefined) toggle(current.id);
    } else {
      moveTo(Math.min(Math.max(next, 0), rowCount - 1));
    }
  };

  const onClick = ({ target, detail }: MouseEvent) => {
    const clicked = target instanceof Element ? Number(target.closest<HTMLElement>('[data-line]')?.dataset.line ?? NaN) : NaN;
    // A click that ends the selection of text isn't meant for the line.
    if (Number.isNaN(clicked) || document.getSelection()?.isCollapsed === false) return;
    box.current?.focus({ preventScroll: true });
    tree.setActive(clicked);
    const row = rows.get(clicked);
    if (row?.open !== undefined && detail < 2) toggle(row.id);
  };

  if (tree.failed) return <Lost />;
  return (
    <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, overflow: 'clip', bgcolor: 'background.paper' }}>
      <Box sx={BAR}>
        <JsonToolbar search={search} onSearch={tree.find} onHit={tree.showHit} onLevels={tree.openLevels} />
      </Box>
      <Box
        ref={box}
        role="tree"
        aria-label={words.jsonDocument}
        tabIndex={0}
        aria-activedescendant={current === undefined ? undefined : idOf(active)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        sx={{ ...LOOK, ...ownScroll('min(62vh, 580px)', rowCount) }}
        style={{ height: Math.max(rowCount, 1) * ROW + 8 }}
      >
        <div role="none" style={{ height, position: 'relative', overflow: 'hidden' }}>
          {lines(first, end).map((line) => {
            const row = rows.get(line);
            if (row === undefined) return null;
            return (
              <JsonLine
                key={row.id}
                line={line}
                row={row}
                id={idOf(line)}
                top={topOf(line)}
                active={line === active}
                query={search.query}
              />
            );
          })}
        </div>
      </Box>
      {tree.incomplete && (
        <Typography variant="caption" component="p" color="textSecondary" role="status" sx={{ px: 1.25, py: 0.5 }}>
          {words.notAllOpen}
        </Typography>
      )}
      {current !== undefined && <JsonPlaceStrip source={source} id={current.id} fileName={fileName} />}
    </Box>
  );
}

interface Situation {
  readonly line: number;
  readonly row: JsonRow | undefined;
  readonly last: number;
  readonly page: number;
}

/** The keys of a tree, as the ARIA practices have them. */
const KEYS: Readonly<Record<string, (at: Situation) => number | 'toggle'>> = {
  ArrowDown: ({ line }) => line + 1,
  ArrowUp: ({ line }) => line - 1,
  ArrowRight: ({ line, row }) => (row?.open === false ? 'toggle' : row?.open === true ? line + 1 : line),
  ArrowLeft: ({ line, row }) => (row?.open === true ? 'toggle' : row === undefined || row.parent < 0 ? line : row.parent),
  Home: () => 0,
  End: ({ last }) => last,
  PageDown: ({ line, page }) => line + page,
  PageUp: ({ line, page }) => line - page,
  Enter: () => 'toggle',
  ' ': () => 'toggle',
};

function Lost() {
  return (
    <Typography variant="body2" color="textSecondary" role="status">
      {words.lost}
    </Typography>
  );
}

function lines(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
}

/** In view with the hits, where the page scrolls and not the tree. */
const BAR = { position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper' } as const;

/** One rule for all lines rather than one for each of thousands. */
const LOOK = {
  overflowAnchor: 'none',
  typography: 'code',
  py: 0.5,
  '&:focus-visible': { outlineOffset: -2 },
  '& .line': {
    position: 'absolute',
    insetInline: 0,
    height: ROW,
    display: 'flex',
    alignItems: 'center',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    pr: 1.25,
    // Between the bar and the strip, which stay in view.
    scrollMarginBlock: { xs: '56px', md: 0 },
    pl: 'calc(6px + var(--depth) * 14px)',
    cursor: 'default',
    '&:hover': { bgcolor: 'action.hover' },
    '&[aria-selected=true]': { bgcolor: 'action.selected' },
    '&[aria-expanded]': { cursor: 'pointer' },
  },
  '&:focus-visible .line[aria-selected=true]': { boxShadow: 'inset 2px 0 0 var(--mui-palette-primary-main)' },
  '& .gap, & .chevron': { flex: 'none', width: 18, height: 18, mr: '2px' },
  '& .chevron': { color: 'text.secondary', '&.open': { transform: 'rotate(90deg)' } },
  '& .name': {
    color: 'primary.main',
    fontWeight: 600,
    mr: '0.75ch',
    flexShrink: 0,
    maxWidth: '60%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& .index': { color: 'text.secondary', mr: '0.75ch', flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  '& .value': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .string': { color: 'success.main' },
  '& .number, & .boolean': { color: 'info.main', fontVariantNumeric: 'tabular-nums' },
  '& .null, & .opens, & .bracket': { color: 'text.secondary' },
  '& .more': { flexShrink: 0, ml: '1.5ch', color: 'text.secondary', typography: 'caption' },
  '& mark': { bgcolor: 'warning.main', color: 'background.paper', borderRadius: '2px' },
} as const;
