import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { histogramFigure } from '../../ui/figure/histogramFigure.ts';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../ui/figure/scene.ts';
import { boundOf, barBounds, type Histogram } from './choose.ts';
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

/** How a number is spread. A click on a bar shows its inputs alone; the fields beside it do the same with keys. */
export function ScoreHistogram({ histogram, name, from, to, onRange }: Props) {
  const { counts, without } = histogram;
  const most = Math.max(...counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const figure = useMemo((): FigureSource => {
    const edges = histogram.counts.map((_, bin) => Number(barBounds(histogram, bin)[0]));
    const last = Number(barBounds(histogram, histogram.counts.length - 1)[1]);
    const drawn = { edges: [...edges, last], counts: histogram.counts, xName: name, yName: words.inputsNoun };
    return { title: words.spread(name, total), hasLegend: false, draw: (look) => histogramFigure(drawn, look) };
  }, [histogram, name, total]);
  const [low = -Infinity, high = Infinity] = [boundOf(from), boundOf(to)];
  return (
    <Box sx={{ flex: '1 1 220px', maxWidth: 420, minWidth: 0, position: 'relative', pr: 4 }}>
      <Box
        role="img"
        aria-label={[
          words.spread(name, total),
          ...counts.flatMap((count, bin) => (count > 0 ? [words.bar(...barBounds(histogram, bin), count)] : [])),
        ].join('. ')}
        sx={{ display: 'flex', alignItems: 'flex-end', gap: '1px', height: HEIGHT, borderBottom: 1, borderColor: 'outline' }}
      >
        {counts.map((count, bin) => {
          const [start, end] = barBounds(histogram, bin);
          const isOn = Number(end) > low && Number(start) <= high;
          return (
            <Box
              key={bin}
              data-bin={count}
              title={words.bar(start, end, count)}
              onClick={() => onRange(start, end)}
              sx={{
                flex: 1,
                height: '100%',
                display: 'flex',
                alignItems: 'flex-end',
                cursor: 'pointer',
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              <Box
                sx={{ width: '100%', bgcolor: isOn ? 'primary.main' : 'outline', forcedColorAdjust: 'none' }}
                style={{ height: count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT) }}
              />
            </Box>
          );
        })}
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
