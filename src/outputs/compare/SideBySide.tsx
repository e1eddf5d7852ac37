import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Sides } from '../define.ts';
import { OutputBlock } from '../OutputBlock.tsx';
import { SentFiles } from '../../ui/preview/sentFiles.ts';
import type { Pair } from './pairParts.ts';
import * as words from './words.ts';

/** Each answer as it is shown alone. */
export function SideBySide({ parts, sides }: { parts: Pair['parts']; sides: Sides }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, gap: 2, my: 1 }}>
      {parts.map((part, side) => (
        <Box key={sides.names[side]} sx={{ minWidth: 0 }}>
          <Typography variant="caption" component="p" color="textSecondary" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
            {sides.names[side]}
          </Typography>
          {part === undefined ? (
            <Typography variant="body2" color="textSecondary">
              {words.notInThis}
            </Typography>
          ) : (
            <SentFiles value={sides.sent[side] ?? []}>
              <OutputBlock part={{ ...part, key: 'body' }} />
            </SentFiles>
          )}
        </Box>
      ))}
    </Box>
  );
}
