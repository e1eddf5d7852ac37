import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';

interface Props {
  text: string;
  /** What it is; stands above it, and names it for those who listen. */
  label?: React.ReactNode;
  name?: string;
  copy?: boolean;
}

/** Code, or what came as text. The button stands above it, so that the code has the whole width. */
export function CodeBlock({ text, copy = true, label, name }: Props) {
  return (
    <Box sx={{ minWidth: 0 }}>
      {(label !== undefined || copy) && (
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, minHeight: 30 }}>
          <Typography variant="caption" color="textSecondary" component="p">
            {label}
          </Typography>
          {copy && <CopyButton text={() => text} />}
        </Box>
      )}
      <Typography
        component="pre"
        variant="code"
        tabIndex={0}
        role={name === undefined ? undefined : 'group'}
        aria-label={name}
        sx={{
          m: 0,
          px: 1.25,
          py: 1,
          bgcolor: 'media',
          borderRadius: 0.75,
          maxHeight: '22em',
          overflow: 'auto',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          '@media (forced-colors: active)': { border: 1, borderColor: 'CanvasText' },
        }}
      >
        {text}
      </Typography>
    </Box>
  );
}
