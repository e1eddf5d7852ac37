import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { histogramFigure } from '../../ui/figure/histogramFigure.ts';
import { FINGER, TOUCH } from '../../ui/actions/touch.ts';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../ui/figure/scene.ts';
import { barBounds, barsWithin, boundOf, boundsOfBars, type Histogram } from './choose.ts';
import * as words from './words.ts';

interface Props {
  histogram: Histogram;
  name: string;
  from: string;
  to: string;
  onRange: (from: string, to: string) => void;
}

const HEIGHT = 48;
/** Of the name of a file. */
const STEM = 'histogram';

/**
 * How a number is spread. A click on a bar shows its inputs alone, and so does drawing over several; two handles do the same with keys,
 * as the fields beside it.
 */
export function ScoreHistogram({ histogram, name, from, to, onRange }: Props) {
  const bars = useRef<HTMLDivElement>(null);
  const begun = useRef<number>(undefined);
  const { counts, without } = histogram;
  const most = Math.max(...counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const figure = useMemo((): FigureSource => {
    const edges = histogram.counts.map((_, bin) => Number(barBounds(histogram, bin)[0]));
    const end = Number(barBounds(histogram, histogram.counts.length - 1)[1]);
    const drawn = { edges: [...edges, end], counts: histogram.counts, xName: name, yName: words.inputsNoun };
    return { title: words.spread(name, total), hasLegend: false, draw: (look) => histogramFigure(drawn, look) };
  }, [histogram, name, total]);
  const isBounded = from !== '' || to !== '';
  const [first, last] = barsWithin(histogram, boundOf(from), boundOf(to));
  const draw = (a: number, b: number) => onRange(...boundsOfBars(histogram, Math.min(a, b), Math.max(a, b)));
  const barAt = ({ clientX }: PointerEvent): number => {
    const { left, width } = bars.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.max(0, Math.min(counts.length - 1, Math.floor(((clientX - left) / width) * counts.length)));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    begun.current = barAt(event);
    draw(begun.current, begun.current);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (begun.current !== undefined) draw(begun.current, barAt(event));
  };
  const onPointerEnd = () => {
    begun.current = undefined;
  };
  const handle = (end: 'lowest' | 'highest') => ({
    name: end === 'lowest' ? words.lowest(name) : words.highest(name),
    count: counts.length,
    at: end === 'lowest' ? first : last + 1,
    value: barBounds(histogram, end === 'lowest' ? first : last)[end === 'lowest' ? 0 : 1],
    onMove: (edge: number) => {
      if (end === 'lowest') draw(Math.max(0, Math.min(last, edge)), last);
      else draw(first, Math.min(counts.length, Math.max(first + 1, edge)) - 1);
    },
  });
  return (
    <Box sx={{ flex: '1 1 220px', maxWidth: 420, minWidth: 0, position: 'relative', pr: 4, [TOUCH]: { pr: `${FINGER + 4}px` } }}>
      <Box sx={{ position: 'relative' }}>
        <Box
          ref={bars}
          role="img"
          aria-label={[
            words.spread(name, total),
            ...counts.flatMap((count, bin) => (count > 0 ? [words.bar(...barBounds(histogram, bin), count)] : [])),
          ].join('. ')}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerEnd}
          onPointerCancel={onPointerEnd}
          sx={{
            display: 'flex',
            alignItems: 'flex-end',
            gap: '1px',
            height: HEIGHT,
            borderBottom: 1,
            borderColor: 'outline',
            cursor: 'crosshair',
            touchAction: 'pan-y',
          }}
        >
          {counts.map((count, bin) => (
            <Box
              key={bin}
              data-bin={count}
              title={words.bar(...barBounds(histogram, bin), count)}
              sx={{ flex: 1, height: '100%', display: 'flex', alignItems: 'flex-end', '&:hover': { bgcolor: 'action.hover' } }}
            >
              <Box
                sx={{ width: '100%', bgcolor: bin >= first && bin <= last ? 'primary.main' : 'outline', ...IN_FORCED_COLOURS }}
                data-on={bin >= first && bin <= last}
                style={{ height: count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT) }}
              />
            </Box>
          ))}
        </Box>
        <Handle {...handle('lowest')} isSeen={isBounded} />
        <Handle {...handle('highest')} isSeen={isBounded} />
      </Box>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          typography: 'caption',
          color: 'text.secondary',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        <span>{barBounds(histogram, 0)[0]}</span>
        <span>{without > 0 ? words.without(without) : name}</span>
        <Typography variant="caption" component="span">
          {barBounds(histogram, counts.length - 1)[1]}
        </Typography>
      </Box>
      {/* Beside the plot, whose last number stands below its end. */}
      <Box sx={{ position: 'absolute', bottom: 0, right: 0 }}>
        <SavePicture source={figure} name={STEM} isSmall />
      </Box>
    </Box>
  );
}

const IN_FORCED_COLOURS = {
  '@media (forced-colors: active)': { forcedColorAdjust: 'none', bgcolor: 'GrayText', '&[data-on=true]': { bgcolor: 'highlight' } },
} as const;

interface HandleProps {
  name: string;
  /** Between which bars it stands, from 0 on, and of how many. */
  at: number;
  count: number;
  value: string;
  onMove: (edge: number) => void;
  /** As soon as it bounds something; before, only those who reach it with keys see it. */
  isSeen: boolean;
}

/** One end of what is shown, moved with keys from bar to bar. */
function Handle({ name, at, count, value, onMove, isSeen }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = edgeFor(event.key, at, count);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <Box
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={count}
      aria-valuenow={at}
      aria-valuetext={value}
      onKeyDown={onKeyDown}
      sx={{
        position: 'absolute',
        top: 0,
        width: 2,
        ml: '-1px',
        height: HEIGHT,
        bgcolor: 'text.primary',
        pointerEvents: 'none',
        opacity: isSeen ? 1 : 0,
        '&:focus-visible': { opacity: 1, outlineOffset: 2 },
        '@media (forced-colors: active)': { bgcolor: 'CanvasText', forcedColorAdjust: 'none' },
      }}
      style={{ left: `${(at / count) * 100}%` }}
    />
  );
}

/** Bars of one step with a large key. */
const LARGE = 5;

function edgeFor(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'PageDown':
      return at - LARGE;
    case 'PageUp':
      return at + LARGE;
    case 'Home':
      return 0;
    case 'End':
      return count;
    default:
      return undefined;
  }
}
