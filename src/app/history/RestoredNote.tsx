import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Restored } from './useRestore.ts';

/** Says where the inputs come from, and what of them couldn't be restored. */
export default function RestoredNote({ restored, onClose }: { restored: Restored; onClose: () => void }) {
  const { source, notes } = restored;
  return (
    <Alert severity={notes.length === 0 ? 'info' : 'warning'} variant="outlined" role="status" onClose={onClose} sx={{ mb: 2 }}>
      <Typography variant="body2">These inputs are {source}.</Typography>
      {notes.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25, typography: 'body2', overflowWrap: 'anywhere' }}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
