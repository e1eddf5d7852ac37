import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import type { useRegionCount } from './useRegionCount.ts';
import * as words from './words.ts';

/** Counts connected regions when it is asked to, in the way that is chosen. */
export function RegionCounter({ regions }: { regions: ReturnType<typeof useRegionCount> }) {
  const isCounting = regions.status === 'counting';
  return (
    <>
      <SmallSelect
        label={words.neighbours}
        value={String(regions.neighbours)}
        options={[
          ['8', words.byCorners],
          ['4', words.bySides],
        ]}
        onPick={(next) => regions.set(next === '4' ? 4 : 8)}
      />
      <Button size="small" variant="outlined" color="inherit" disabled={isCounting} onClick={regions.count} sx={{ py: 0.125 }}>
        {isCounting ? words.counting : words.count}
      </Button>
      <Box role="status">{regions.status === 'failed' && <Typography variant="caption">{words.notCounted}</Typography>}</Box>
    </>
  );
}
