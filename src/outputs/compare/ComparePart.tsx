import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import type { Sides } from '../define.ts';
import type { Pair } from './pairParts.ts';
import { SideBySide } from './SideBySide.tsx';

/** One place of two answers, compared by what it holds. */
export function ComparePart({ pair, ...sides }: Sides & { pair: Pair }) {
  const { key, parts, compared } = pair;
  const beside = <SideBySide parts={parts} sides={sides} />;
  return (
    <Box component="section" data-compare={key} data-compared-as={compared?.rule.id ?? 'blocks'} sx={{ minWidth: 0 }}>
      {key !== 'body' && (
        <Typography variant="code" component="h3" sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
          {key}
        </Typography>
      )}
      {compared === undefined ? (
        beside
      ) : (
        <Suspense fallback={<Box sx={{ minHeight: 24 }} aria-busy />}>
          <compared.comparison.View left={compared.left} right={compared.right} {...sides}>
            {beside}
          </compared.comparison.View>
        </Suspense>
      )}
    </Box>
  );
}
