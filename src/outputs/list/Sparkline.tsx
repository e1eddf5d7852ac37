import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { seriesPath, summarize, summaryWords } from './series.ts';
import * as words from './words.ts';

const WIDTH = 300;
const HEIGHT = 48;

/** The course of a list of numbers. The line below says in words what the plot shows. */
export function Sparkline({ numbers }: { numbers: readonly number[] }) {
  const summary = useMemo(() => summarize(numbers), [numbers]);
  const path = useMemo(() => summary && seriesPath(numbers, summary, WIDTH, HEIGHT), [numbers, summary]);
  if (summary === undefined || path === undefined) return null;
  return (
    <Box>
      <Box
        component="svg"
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        preserveAspectRatio="none"
        aria-hidden
        sx={{ display: 'block', width: '100%', height: 56, color: 'primary.main', borderBottom: 1, borderColor: 'hairline' }}
      >
        <path d={path} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
      </Box>
      <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 0.5, fontVariantNumeric: 'tabular-nums' }}>
        {words.course(numbers.length, summaryWords(summary), numbers.length - summary.count)}
      </Typography>
    </Box>
  );
}
