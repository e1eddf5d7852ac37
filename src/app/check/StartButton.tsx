import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useWhyOff } from '../deployment/ended.ts';

/** What begins a check, and why it can't begin, where its server is gone for good. */
export function StartButton({ label, onStart }: { label: string; onStart: () => void }) {
  const off = useWhyOff();
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <Button
        variant="contained"
        disabled={off !== undefined}
        aria-describedby={off === undefined ? undefined : id}
        onClick={onStart}
        sx={{ px: 3 }}
      >
        {label}
      </Button>
      {off !== undefined && (
        <Typography id={id} variant="body2" color="textSecondary">
          {off}
        </Typography>
      )}
    </Box>
  );
}
