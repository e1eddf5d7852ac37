import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

/** Why there is no picture or sound, and the ways on. */
export function CaptureProblem({ words, onRetry, onBrowse }: { words: string; onRetry: () => void; onBrowse: () => void }) {
  return (
    <Box role="alert" sx={{ p: 2, border: '1px solid', borderColor: 'hairline', borderRadius: 1 }}>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {words}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={onBrowse}>
          Choose a file instead
        </Button>
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      </Box>
    </Box>
  );
}
