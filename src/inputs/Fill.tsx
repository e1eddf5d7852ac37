import Typography from '@mui/material/Typography';
import type { Arg } from '../spec/model.ts';
import { fillOf } from './field/hint.ts';

/** How many entries a list has, of how many that it takes; nothing when it has no limits. */
export function Fill({ arg, count }: { arg: Arg; count: number }) {
  const fill = fillOf(arg, count);
  if (fill === undefined) return null;
  return (
    <Typography
      variant="caption"
      sx={{
        ml: 'auto',
        pr: 0.5,
        whiteSpace: 'nowrap',
        fontVariantNumeric: 'tabular-nums',
        color: fill.fits ? 'text.secondary' : 'warning.main',
      }}
    >
      {fill.text}
    </Typography>
  );
}
