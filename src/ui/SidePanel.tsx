import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { IconAction } from './actions/IconAction.tsx';
import * as words from './words.ts';

interface Props {
  title: string;
  /** A line below the title. */
  about?: ReactNode;
  /** What its cross closes, as in “the history”. */
  what?: string;
  /** In pixels or as CSS, where the screen is wider. */
  width: number | string;
  /** Beside the cross. */
  tools?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A panel at the right, over the page. */
export function SidePanel({ title, about, what = words.thisPanel, width, tools, onClose, children }: Props) {
  const id = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: { 'aria-labelledby': id, sx: { width: '100%', maxWidth: { sm: width }, borderLeft: 1, borderColor: 'hairline' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 1, px: { xs: 2, sm: 3 }, pt: 2, pb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" id={id} sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {about !== undefined && (
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {about}
            </Typography>
          )}
        </Box>
        {tools}
        <IconAction title={words.close} what={what} icon={<Close />} onClick={onClose} />
      </Box>
      {children}
    </Drawer>
  );
}

/** What scrolls below its head. Reached by Tab, so that the arrow keys scroll it. */
export function PanelBody({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label={label}
      sx={{ flex: 1, overflowY: 'auto', px: { xs: 2, sm: 3 }, pt: 1.5, pb: 3, borderTop: 1, borderColor: 'hairline' }}
    >
      {children}
    </Box>
  );
}
