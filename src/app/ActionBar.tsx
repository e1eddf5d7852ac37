import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

interface Props {
  /** What the form is sent by. */
  submit: { readonly label: string; readonly icon: ReactNode };
  /** While something is under way, neither of the two buttons does anything. */
  busy: boolean;
  onReset: () => void;
  /** At the start of the line. */
  start?: ReactNode;
  /** Further actions, before the two that are always there. */
  children?: ReactNode;
}

const DIMMED = { opacity: 0.5, cursor: 'default' } as const;

/** Stays in reach at the bottom of the inputs, however long they are. */
export function ActionBar({ submit, busy, onReset, start, children }: Props) {
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
      {start}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, ml: 'auto' }}>
        {children}
        <Button color="inherit" onClick={busy ? undefined : onReset} aria-disabled={busy} sx={busy ? DIMMED : {}}>
          Reset
        </Button>
        {/* aria-disabled and not disabled: the focus stays here meanwhile. */}
        <Button
          type="submit"
          variant="contained"
          aria-disabled={busy}
          title="Ctrl+Enter"
          startIcon={submit.icon}
          sx={{ px: 3, ...(busy && DIMMED) }}
        >
          {submit.label}
        </Button>
      </Box>
    </Box>
  );
}
