import Box from '@mui/material/Box';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ownScroll } from '../../ui/ownScroll.ts';
import { useWindow } from '../../ui/useWindow.ts';
import { findAll, piecesOf } from './find.ts';
import { layOut, rowAt } from './layout.ts';
import { LinesBar } from './LinesBar.tsx';
import { useColumns } from './useColumns.ts';
import * as words from './words.ts';

/** Pixels of a line. */
const LINE_HEIGHT = 20;

interface Props {
  text: string;
  /** What it is the text of. */
  name: string;
}

/** A text of any length with line numbers, search and wrapping. Only the lines in view are in the page. */
export function LinesView({ text, name }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wraps, setWraps] = useState(true);
  const [query, setQuery] = useState('');
  const [hit, setHit] = useState(0);
  const searched = useDeferredValue(query);
  const hits = useMemo(() => findAll(text, searched), [text, searched]);
  const digits = useMemo(() => String(text.split('\n', 1_000_001).length).length, [text]);
  const columns = useColumns(scroller, digits + 3);
  const layout = useMemo(() => layOut(text, wraps ? columns : undefined), [text, wraps, columns]);
  const { first, end, height, topOf, show } = useWindow(scroller, layout.starts.length, LINE_HEIGHT);
  const current = Math.min(hit, hits.length - 1);
  const place = hits[current];
  useEffect(() => {
    if (place !== undefined) show(rowAt(layout, place));
  }, [layout, place, show]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}>
      <LinesBar
        name={name}
        lines={layout.lineCount}
        query={query}
        onQuery={(next) => {
          setQuery(next);
          setHit(0);
        }}
        hits={hits.length}
        current={current}
        onHit={(next) => setHit((next + hits.length) % Math.max(1, hits.length))}
        wraps={wraps}
        onWraps={setWraps}
      />
      <Box
        ref={scroller}
        role="group"
        aria-label={words.textOf(name)}
        tabIndex={0}
        sx={{
          ...ownScroll(480, layout.starts.length),
          bgcolor: 'media',
          borderRadius: 1,
          py: 1,
          typography: 'code',
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box
          sx={{
            position: 'relative',
            height,
            ...(!wraps && { width: `calc(${layout.longest + digits + 3}ch + 24px)`, minWidth: '100%' }),
            '& mark': { bgcolor: 'warning.main', color: 'background.paper', borderRadius: '2px' },
            '& mark[data-current]': { bgcolor: 'primary.main' },
          }}
        >
          {Array.from({ length: Math.max(0, end - first) }, (_, offset) => {
            const row = first + offset;
            const number = layout.lines[row] ?? 0;
            const begins = row === 0 || layout.lines[row - 1] !== number;
            return (
              <div key={row} style={{ ...LINE, top: topOf(row) }}>
                <span aria-hidden style={{ ...NUMBER, width: `${digits}ch` }}>
                  {begins ? number + 1 : ''}
                </span>
                {piecesOf(text, layout.starts[row] ?? 0, layout.ends[row] ?? 0, hits, searched.length).map((piece, index) =>
                  piece.hit === undefined ? (
                    piece.text
                  ) : (
                    <mark key={index} data-current={piece.hit === current ? '' : undefined}>
                      {piece.text}
                    </mark>
                  ),
                )}
              </div>
            );
          })}
        </Box>
      </Box>
    </Box>
  );
}

const LINE = { position: 'absolute', left: 12, height: LINE_HEIGHT, lineHeight: `${LINE_HEIGHT}px`, whiteSpace: 'pre' } as const;
const NUMBER = {
  display: 'inline-block',
  textAlign: 'right',
  marginRight: '2ch',
  userSelect: 'none',
  color: 'var(--mui-palette-text-secondary)',
} as const;
