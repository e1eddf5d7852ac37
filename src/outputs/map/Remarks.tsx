import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { GeoRemark } from '../../answers/shapes/geo/features.ts';
import { remarkInWords } from './words.ts';

/** What isn't drawn as it came. Where it was turned into degrees is no warning. */
export function Remarks({ remarks }: { remarks: readonly GeoRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      {remarks.map((remark) => (
        <Typography
          key={remark.code}
          variant="body2"
          data-remark={remark.code}
          sx={{
            color:
              remark.code === 'drawn-from' || remark.code === 'nowhere' || remark.code === 'nothing' ? 'text.secondary' : 'warning.main',
          }}
        >
          {remarkInWords(remark)}
        </Typography>
      ))}
    </Box>
  );
}
