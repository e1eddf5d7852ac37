import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ValueHistogram, MeasuredLine } from '../../../files/raster/region/measure.ts';
import { histogramFigure } from '../../figure/histogramFigure.ts';
import { linesFigure } from '../../figure/linesFigure.ts';
import { SavePicture } from '../../figure/SavePicture.tsx';
import type { FigureSource } from '../../figure/scene.ts';
import { histogramDrawn, profileDrawn } from './measuredFigure.ts';
import { shortNumber } from './numbers.ts';
import { HEIGHT, histogramPath, profilePath, WIDTH } from './plotPaths.ts';
import * as words from './words.ts';

interface PlotProps {
  title: string;
  /** In words, for those who can’t see it. */
  label: string;
  /** The ends of both axes. */
  top: string;
  bottom: string;
  left: string;
  right: string;
  path: string;
  fills: boolean;
  draw: FigureSource['draw'];
  /** Stem of the file in which it is saved. */
  stem: string;
}

function Plot({ title, label, top, bottom, left, right, path, fills, draw, stem }: PlotProps) {
  const id = useId();
  const small = { variant: 'caption', color: 'textSecondary', component: 'span' } as const;
  return (
    <Box component="figure" aria-labelledby={id} sx={{ m: 0, minWidth: 0 }}>
      <Box component="figcaption" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography variant="caption" id={id} sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        <SavePicture source={{ title: label, hasLegend: false, draw }} name={stem} isSmall />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 0.75, fontVariantNumeric: 'tabular-nums' }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', textAlign: 'end' }}>
          <Typography {...small} sx={{ lineHeight: 1.2 }}>
            {top}
          </Typography>
          <Typography {...small} sx={{ lineHeight: 1.2 }}>
            {bottom}
          </Typography>
        </Box>
        <Box sx={{ borderLeft: 1, borderBottom: 1, borderColor: 'text.secondary', color: 'primary.main' }}>
          <svg
            role="img"
            aria-label={label}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            width="100%"
            height={HEIGHT}
            style={{ display: 'block' }}
          >
            <path
              d={path}
              fill={fills ? 'currentColor' : 'none'}
              stroke={fills ? 'none' : 'currentColor'}
              strokeWidth={1.5}
              strokeLinecap="round"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
        </Box>
        <span />
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
          <Typography {...small}>{left}</Typography>
          <Typography {...small}>{right}</Typography>
        </Box>
      </Box>
    </Box>
  );
}

/** How often each value came. */
export function HistogramPlot({ histogram, channel, stem }: { histogram: ValueHistogram; channel: string; stem: string }) {
  const { low, width, counts } = histogram;
  const most = counts.reduce((largest, one) => Math.max(largest, one), 0);
  const high = width === 1 ? low + counts.length - 1 : low + width * counts.length;
  const [from, to] = [shortNumber(low), shortNumber(high)];
  return (
    <Plot
      title={words.histogramOf(channel)}
      label={words.histogramTold(channel, from, to, shortNumber(low + counts.indexOf(most) * width))}
      top={shortNumber(most)}
      bottom="0"
      left={from}
      right={to}
      path={histogramPath(counts)}
      fills
      draw={(look) => histogramFigure(histogramDrawn(histogram, channel), look)}
      stem={stem}
    />
  );
}

interface ProfileProps {
  points: MeasuredLine['points'];
  channel: string;
  index: number;
  stem: string;
}

/** The values along a line. What has none is a gap. */
export function ProfilePlot({ points, channel, index, stem }: ProfileProps) {
  const values = points.map((point) => point.values[index] ?? NaN);
  const finite = values.filter(Number.isFinite);
  const [low, high] = [finite.reduce((a, b) => Math.min(a, b), Infinity), finite.reduce((a, b) => Math.max(a, b), -Infinity)];
  if (finite.length === 0) return null;
  const length = shortNumber(points.at(-1)?.distance ?? 0);
  return (
    <Plot
      title={words.profileOf(channel)}
      label={words.profileTold(channel, points.length, shortNumber(low), shortNumber(high))}
      top={shortNumber(high)}
      bottom={shortNumber(low)}
      left="0"
      right={`${length} ${words.distance}`}
      path={profilePath(values)}
      fills={false}
      draw={(look) => linesFigure(profileDrawn(points, channel, index), look)}
      stem={stem}
    />
  );
}
