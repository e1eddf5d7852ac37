import Typography from '@mui/material/Typography';
import { use } from 'react';
import { InLine } from '../inLine.ts';

export default function NumberView({ value }: { value: number | bigint }) {
  const look = use(InLine) ? { typography: 'body1' } : { fontSize: '1.25rem', lineHeight: 1.3 };
  return (
    <Typography component="p" sx={{ ...look, fontWeight: 500, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}>
      {Object.is(value, -0) ? '-0' : String(value)}
    </Typography>
  );
}
