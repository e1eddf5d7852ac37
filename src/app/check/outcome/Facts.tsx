import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fact } from '../../../checks/reports/words.ts';

/** Numbers that were noted by the way, in tiles. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fit, minmax(150px, 1fr))' },
        gap: 2,
        m: 0,
        py: 2,
        borderTop: 1,
        borderBottom: 1,
        borderColor: 'hairline',
      }}
    >
      {facts.map(({ label, value, detail }) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: '1.125rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
            {value}
            {detail !== undefined && (
              <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                {detail}
              </Typography>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
