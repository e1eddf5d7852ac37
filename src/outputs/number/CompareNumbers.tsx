import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Compared } from '../define.ts';
import * as words from './words.ts';

/** By how much a number has changed. */
export default function CompareNumbers({ left: { value: left }, right: { value: right } }: Compared<{ readonly value: number }>) {
  const difference = right - left;
  const share = left !== 0 && Number.isFinite(difference / left) ? ` (${sign(100 * (difference / Math.abs(left)))}%)` : '';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'baseline' }}>
      <Typography variant="h2" component="p">
        {short(left)} → {short(right)}
      </Typography>
      <Typography color="textSecondary">{Object.is(left, right) || difference === 0 ? words.same : sign(difference) + share}</Typography>
    </Box>
  );
}

function sign(value: number): string {
  return value > 0 ? `+${short(value)}` : short(value);
}

function short(value: number): string {
  return String(Number.isFinite(value) ? Number(value.toPrecision(6)) : value).replace('-', '−');
}
