import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import * as words from './words.ts';

/** Why there is no picture or sound, and the ways on. */
export function CaptureProblem({ problem, onRetry, onBrowse }: { problem: string; onRetry: () => void; onBrowse: () => void }) {
  return (
    <Box role="alert" sx={{ p: 2, border: '1px solid', borderColor: 'hairline', borderRadius: 1 }}>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {problem}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={onBrowse}>
          {words.chooseFile}
        </Button>
        <Button size="small" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      </Box>
    </Box>
  );
}
