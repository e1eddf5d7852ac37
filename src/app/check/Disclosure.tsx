import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What is read when somebody wants it. The browser's own: it is found by its search, and printed as it stands. */
export function Disclosure({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Box component="details" sx={{ mt: 1.25 }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', width: 'fit-content', typography: 'body2', fontWeight: 600, color: 'primary.main', py: 0.25 }}
      >
        {title}
      </Box>
      {children}
    </Box>
  );
}
