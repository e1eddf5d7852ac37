import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/**
 * Text for screen readers only. Buttons carry the argument's name this way rather than in `aria-label`, so that
 * looking a field up by its label finds the field and not the buttons around it.
 */
export function HiddenText({ children, id, role }: { children: ReactNode; id?: string; role?: 'status' }) {
  return (
    <Box
      component="span"
      id={id}
      role={role}
      sx={{
        position: 'absolute',
        width: '1px',
        height: '1px',
        m: '-1px',
        p: 0,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
        border: 0,
      }}
    >
      {children}
    </Box>
  );
}
