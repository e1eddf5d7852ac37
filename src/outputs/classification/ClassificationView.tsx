import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { ShowMore } from '../../ui/text/ShowMore.tsx';
import { formatScore, formatShare } from './formatScore.ts';
import { sortClasses, type ClassRow } from '../../answers/shapes/classes/rows.ts';
import * as words from './words.ts';

const TOP = 5;
const STEP = 500;

export default function ClassificationView({ rows }: { rows: readonly ClassRow[] }) {
  const [shown, setShown] = useState(TOP);
  const sorted = useMemo(() => sortClasses(rows), [rows]);
  const shares = rows.every(({ score }) => Number.isNaN(score) || (score >= 0 && score <= 1));
  // Scores outside 0..1, such as logits or percentages, are compared with the best one.
  const full = shares ? 1 : rows.reduce((max, { score }) => (Number.isFinite(score) && score > max ? score : max), 0);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box component="ol" aria-label={words.bestFirst} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
        {sorted.slice(0, shown).map((row, index) => (
          <ClassBar
            key={index}
            row={row}
            share={full > 0 ? row.score / full : 0}
            value={shares ? formatShare(row.score) : formatScore(row.score)}
            best={index === 0}
          />
        ))}
      </Box>
      <ShowMore shown={shown} total={rows.length} step={STEP} noun={words.classes} onShow={setShown} />
    </Box>
  );
}

interface ClassBarProps {
  row: ClassRow;
  /** 0..1, of the bar's width. */
  share: number;
  value: string;
  best: boolean;
}

function ClassBar({ row, share, value, best }: ClassBarProps) {
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
        <Box sx={{ height: '100%', borderRadius: 3, bgcolor: 'primary.main', opacity: best ? 1 : 0.55 }} style={{ width: `${width}%` }} />
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
