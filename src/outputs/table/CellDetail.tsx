import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import type { Json } from '../../spec/model.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { cellText } from '../../answers/shapes/grid.ts';

export interface Detail {
  readonly anchor: HTMLElement;
  /** Where it stands, as in `label, row 12`. */
  readonly place: string;
  readonly value: Json | undefined;
}

const LONGEST = 20_000;

/** What doesn't fit into its cell. */
export function CellDetail({ detail, onClose }: { detail: Detail | undefined; onClose: () => void }) {
  return (
    <Popover
      open={detail !== undefined}
      anchorEl={detail?.anchor ?? null}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: {
          'aria-label': detail?.place ?? '',
          role: 'dialog',
          sx: { border: 1, borderColor: 'hairline', p: 1.5, maxWidth: 'min(560px, 92vw)' },
        },
      }}
    >
      <Typography variant="caption" component="p" color="textSecondary" sx={{ mb: 0.5 }}>
        {detail?.place}
      </Typography>
      <Box tabIndex={0} sx={{ maxHeight: 320, overflow: 'auto', typography: 'body2', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {cellText(detail?.value, LONGEST)}
      </Box>
      <CopyButton text={() => cellText(detail?.value)} />
    </Popover>
  );
}
