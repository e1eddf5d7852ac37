import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';
import { ShowMore } from '../../ui/text/ShowMore.tsx';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../ui/figure/scene.ts';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { barsFigure } from './barsFigure.ts';
import { formatScore, formatShare } from '../summary/formatScore.ts';
import { sortClasses } from '../../answers/shapes/classes/rows.ts';
import type { ClassBarValues, ClassificationProps } from './props.ts';
import * as words from './words.ts';

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

const TOP = 5;
const STEP = 500;
/** Of the name of a file. */
const STEM = 'classes';

export default function ClassificationView({ rows }: ClassificationProps) {
  const [shown, setShown] = useState(TOP);
  const sent = useSentFiles();
  const sorted = useMemo(() => sortClasses(rows), [rows]);
  const bars = useMemo(() => {
    const shares = rows.every(({ score }) => Number.isNaN(score) || (score >= 0 && score <= 1));
    // Scores outside 0..1, such as logits or percentages, are compared with the best one.
    const full = shares ? 1 : rows.reduce((max, { score }) => (Number.isFinite(score) && score > max ? score : max), 0);
    return sorted.slice(0, shown).map((row): ClassBarValues => {
      return { row, share: full > 0 ? row.score / full : 0, value: shares ? formatShare(row.score) : formatScore(row.score) };
    });
  }, [rows, sorted, shown]);
  const figure = useMemo(
    (): FigureSource => ({
      title: words.barsOf(sorted[0]?.label ?? '', rows.length),
      hasLegend: false,
      draw: (look) => barsFigure({ rows: bars, total: rows.length }, look),
    }),
    [sorted, rows, bars],
  );
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box component="ol" aria-label={words.bestFirst} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
        {bars.map((bar, index) => (
          <ClassBar key={index} {...bar} best={index === 0} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ShowMore shown={shown} total={rows.length} step={STEP} noun={words.classes} onShow={setShown} />
        <SavePicture source={figure} name={STEM} />
        <SaveForButton load={() => loadDataset().then(({ datasetOfClasses }) => datasetOfClasses(rows, sent))} name={STEM} />
      </Box>
    </Box>
  );
}

function ClassBar({ row, share, value, best }: ClassBarValues & { best: boolean }) {
  const width = Number.isNaN(share) ? 0 : Math.min(Math.max(share, 0), 1) * 100;
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5 }}>
        <Typography variant="body2" component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: best ? 600 : 400 }}>
          {row.label}
        </Typography>
        <Typography
          variant="body2"
          component="span"
          title={String(row.score)}
          sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: best ? 600 : 400, color: best ? 'text.primary' : 'text.secondary' }}
        >
          {value}
        </Typography>
      </Box>
      <Box aria-hidden sx={{ mt: 0.5, height: 6, borderRadius: 3, bgcolor: 'media', overflow: 'hidden' }}>
        <Box
          sx={{
            height: '100%',
            borderRadius: 3,
            bgcolor: 'primary.main',
            opacity: best ? 1 : 0.55,
            // Such a system takes the colours of surfaces away, and a bar is nothing else.
            '@media (forced-colors: active)': { forcedColorAdjust: 'none', bgcolor: 'CanvasText' },
          }}
          style={{ width: `${width}%` }}
        />
      </Box>
      {(row.info !== undefined || row.links !== undefined) && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 0.25, overflowWrap: 'anywhere' }}>
          {row.info}
          {row.links?.map((link) => (
            <Link
              key={link.url}
              href={link.url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              sx={{ ml: row.info === undefined ? 0 : 1, mr: 1 }}
            >
              {link.title}
            </Link>
          ))}
        </Typography>
      )}
    </Box>
  );
}
