import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import * as words from './words.ts';

/** What is quieter doesn't show. */
const FLOOR_DB = -60;

/** How loud it is at this moment, in decibels below the loudest that can be recorded. */
export function LevelMeter({ level }: { level: number }) {
  const id = useId();
  const db = Math.max(FLOOR_DB, 20 * Math.log10(Math.max(level, 1e-6)));
  const share = 1 - db / FLOOR_DB;
  return (
    <Box>
      <Typography id={id} variant="caption" color="textSecondary" component="div" sx={{ mb: 0.5 }}>
        {words.level}
      </Typography>
      <Box
        role="meter"
        aria-labelledby={id}
        aria-valuemin={FLOOR_DB}
        aria-valuemax={0}
        aria-valuenow={Math.round(db)}
        aria-valuetext={words.decibels(Math.round(db))}
        sx={{ height: 14, borderRadius: 0.5, bgcolor: 'media', border: '1px solid', borderColor: 'hairline', overflow: 'hidden' }}
      >
        <Box
          sx={{
            height: '100%',
            bgcolor: level >= 0.99 ? 'error.main' : 'primary.main',
            transformOrigin: 'left',
            transition: 'transform 80ms linear',
          }}
          style={{ transform: `scaleX(${share})` }}
        />
      </Box>
    </Box>
  );
}
