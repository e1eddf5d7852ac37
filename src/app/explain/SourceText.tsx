import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';

export function SourceText({ text }: { text: string }) {
  return (
    <Box sx={{ mt: 1, bgcolor: 'media', borderRadius: 0.75, display: 'flex', alignItems: 'start', gap: 1, pr: 0.5 }}>
      <Typography
        component="pre"
        variant="code"
        sx={{ m: 0, p: 1.25, flex: 1, minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {text}
      </Typography>
      <CopyButton text={() => text} />
    </Box>
  );
}
