import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';
import { formatName } from './mime.ts';

interface Props {
  formats: readonly string[];
  format: string | undefined;
  onFormat: (format: string) => void;
  active: boolean;
  onReset: () => void;
  onStop: () => void;
  /** Further actions on the form as it is. */
  children?: ReactNode;
}

const DIMMED = { opacity: 0.5, cursor: 'default' } as const;

/** Stays in reach at the bottom of the inputs, however long they are. */
export function RunBar({ formats, format, onFormat, active, onReset, onStop, children }: Props) {
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'hairline',
        mt: 3,
        py: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.25,
      }}
    >
      {formats.length > 1 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label="Result format"
          value={format}
          onChange={(_, chosen: string | null) => chosen !== null && onFormat(chosen)}
          sx={{ flexWrap: 'wrap' }}
        >
          {formats.map((mime) => (
            <ToggleButton key={mime} value={mime} data-format={mime} title={mime} sx={{ px: 1.25, py: 0.5, textTransform: 'none' }}>
              {formatName(mime)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, ml: 'auto' }}>
        {/* Stop waiting stands where the further actions do, so that a second click on it can't empty the form. */}
        {active ? (
          <Button color="inherit" variant="outlined" onClick={onStop}>
            Stop waiting
          </Button>
        ) : (
          children
        )}
        <Button color="inherit" onClick={active ? undefined : onReset} aria-disabled={active} sx={active ? DIMMED : {}}>
          Reset
        </Button>
        {/* aria-disabled and not disabled: the focus stays here during the run. */}
        <Button
          type="submit"
          variant="contained"
          aria-disabled={active}
          title="Ctrl+Enter"
          startIcon={<PlayArrow />}
          sx={{ px: 3, ...(active && DIMMED) }}
        >
          Run
        </Button>
      </Box>
    </Box>
  );
}
