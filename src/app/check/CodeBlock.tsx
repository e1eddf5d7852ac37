import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';

/** Code, or what came as text. */
export function CodeBlock({ text, copy = true, label }: { text: string; copy?: boolean; label?: string }) {
  return (
    <Box sx={{ mt: 0.75, bgcolor: 'media', borderRadius: 0.75, display: 'flex', alignItems: 'start', gap: 1, pr: copy ? 0.5 : 0 }}>
      <Typography
        component="pre"
        variant="code"
        tabIndex={0}
        aria-label={label}
        sx={{
          m: 0,
          px: 1.25,
          py: 1,
          flex: 1,
          minWidth: 0,
          maxHeight: '22em',
          overflow: 'auto',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Typography>
      {copy && <CopyButton text={() => text} />}
    </Box>
  );
}
