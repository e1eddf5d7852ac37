import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { SavePicture } from '../../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../../ui/figure/scene.ts';
import { ShowMore } from '../../../ui/text/ShowMore.tsx';
import type { Compared } from '../../define.ts';
import { formatScore, formatShare } from '../../summary/formatScore.ts';
import { pairRows } from './pairRows.ts';
import { pairsFigure } from './pairsFigure.ts';
import type { ClassificationProps } from '../props.ts';
import * as words from './words.ts';

const TOP = 8;
/** Of the name of a file. */
const STEM = 'compared-classes';

/** Two bars for each class, the left answer’s above the right one’s. */
export default function PairedBars({ left: one, right: other, names }: Compared<ClassificationProps>) {
  const rows = useMemo(() => pairRows(one.rows, other.rows), [one, other]);
  const [all, setAll] = useState(false);
  const scores = rows.flatMap(({ left, right }) => [left, right]).filter((score) => score !== undefined && Number.isFinite(score));
  const shares = scores.every((score) => score !== undefined && score >= 0 && score <= 1);
  const longest = shares ? 1 : Math.max(...scores.map((score) => Math.abs(score ?? 0)), Number.MIN_VALUE);
  const shown = all ? rows : rows.slice(0, TOP);
  const valueOf = (score: number | undefined) => (score === undefined ? '–' : shares ? formatShare(score) : formatScore(score));
  const drawn = { rows: shown, names, longest, valueOf, left: rows.length - shown.length };
  const figure: FigureSource = { title: words.pairedOf(...names), hasLegend: false, draw: (look) => pairsFigure(drawn, look) };
  return (
    <Box>
      <Legend names={names} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {shown.map(({ label, left, right }) => (
          <Box component="li" key={label}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {label}
            </Typography>
            {[left, right].map((score, side) => (
              <Box key={names[side]} sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mt: '3px' }}>
                <Box aria-hidden sx={{ flex: 1, height: 8, bgcolor: 'media', borderRadius: 0.5, overflow: 'hidden' }}>
                  <Box
                    sx={{
                      height: '100%',
                      width: `${Math.min(100, (100 * Math.abs(score ?? 0)) / longest)}%`,
                      bgcolor: side === 0 ? 'primary.main' : 'warning.main',
                    }}
                  />
                </Box>
                <Typography variant="caption" sx={{ minWidth: 64, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
                  {valueOf(score)}
                </Typography>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {rows.length > TOP && (
          <ShowMore shown={shown.length} total={rows.length} step={rows.length} noun={words.classes} onShow={() => setAll(true)} />
        )}
        <SavePicture source={figure} name={STEM} />
      </Box>
    </Box>
  );
}

function Legend({ names }: { names: readonly [string, string] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mb: 1 }}>
      {names.map((name, side) => (
        <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box aria-hidden sx={{ width: 12, height: 8, borderRadius: 0.5, bgcolor: side === 0 ? 'primary.main' : 'warning.main' }} />
          <Typography variant="caption" color="textSecondary">
            {words.barOf(side, name)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
