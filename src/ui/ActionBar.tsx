import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import * as words from './words.ts';

interface Props {
  /** What the form is sent by. */
  submit: { readonly label: string; readonly icon: ReactNode };
  /** While something is under way, neither of the two buttons does anything. */
  busy: boolean;
  /** Why the form can't be sent at all; said beside the button. */
  off?: string | undefined;
  onReset: () => void;
  /** At the start of the line. */
  start?: ReactNode;
  /** A quiet word about what it is sent by. */
  note?: ReactNode;
  /** Further actions, before the two that are always there. */
  children?: ReactNode;
}

const DIMMED = { opacity: 0.5, cursor: 'default' } as const;

/** Stays in reach at the bottom of the inputs, however long they are. */
export function ActionBar({ submit, busy, off, onReset, start, note, children }: Props) {
  const reason = useId();
  const dim = busy || off !== undefined;
  return (
    <Box
      sx={{
        position: 'sticky',
        // At 400 % zoom there is hardly more height than its own: it would hide the field with the focus.
        '@media (max-height: 400px)': { position: 'static' },
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
      {off !== undefined && (
        <Typography id={reason} variant="body2" color="textSecondary" sx={{ flex: '1 1 180px' }}>
          {off}
        </Typography>
      )}
      {off === undefined && note}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, ml: 'auto' }}>
        {children}
        <Button color="inherit" onClick={busy ? undefined : onReset} aria-disabled={busy} sx={busy ? DIMMED : {}}>
          {words.reset}
        </Button>
        {/* aria-disabled and not disabled: the focus stays here meanwhile. */}
        <Button
          type="submit"
          variant="contained"
          aria-disabled={dim}
          aria-describedby={off === undefined ? undefined : reason}
          title={off ?? words.runKeys}
          startIcon={submit.icon}
          sx={{ px: 3, ...(dim && DIMMED) }}
        >
          {submit.label}
        </Button>
      </Box>
    </Box>
  );
}
