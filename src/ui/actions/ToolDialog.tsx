import Close from '@mui/icons-material/Close';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { IconAction } from './IconAction.tsx';
import * as words from './words.ts';

interface Props {
  title: string;
  /** @param by undefined for its button */
  onClose: (by?: 'backdropClick' | 'escapeKeyDown') => void;
  actions: ReactNode;
  /** As wide as a map or a large picture needs, and all of a phone's screen. */
  isWide?: boolean;
  /** Keys that mean something wherever the focus is in it. */
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  children: ReactNode;
}

const ALL_OF_A_PHONE = {
  '@media (max-width: 700px)': { m: 0, width: '100%', maxWidth: '100%', height: '100%', maxHeight: '100%', borderRadius: 0 },
} as const;

/** The frame of what records and edits. */
export function ToolDialog({ title, onClose, actions, isWide = false, onKeyDown, children }: Props) {
  const id = useId();
  return (
    <Dialog
      open
      onClose={(_, by) => onClose(by)}
      {...(onKeyDown !== undefined && { onKeyDown })}
      aria-labelledby={id}
      fullWidth
      maxWidth={isWide ? 'lg' : 'sm'}
      slotProps={{ paper: { sx: isWide ? ALL_OF_A_PHONE : {} } }}
    >
      <DialogTitle id={id} variant="h2" sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', pb: 1 }}>
        {title}
        <IconAction title={words.close} what={title} icon={<Close />} onClick={() => onClose()} />
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, pb: 1, alignContent: 'start' }}>{children}</DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap' }}>{actions}</DialogActions>
    </Dialog>
  );
}
