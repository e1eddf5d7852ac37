import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Saving } from './useSaving.ts';
import * as words from './words.ts';

/** One button for all that was done; while it works, how far it is and the way to end it. */
export function SaveButton({ saving: { busy, progress, save, stop } }: { saving: Saving }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, flexShrink: 0 }}>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        aria-disabled={busy}
        title={words.WHAT_IS_SAVED}
        onClick={save}
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {busy ? `${words.SAVING} ${progress}`.trim() : words.SAVE}
      </Button>
      {busy && (
        <Button size="small" color="inherit" onClick={stop}>
          {words.STOP_SAVING}
        </Button>
      )}
    </Box>
  );
}
