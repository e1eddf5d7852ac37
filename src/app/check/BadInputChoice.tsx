import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import * as words from './words.ts';

/** Whether what may hang a faulty module is asked for as well. */
export function BadInputChoice({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'start', gap: 0.75, ml: -1.125 }}>
      <Checkbox
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        slotProps={{ input: { 'aria-describedby': `${id}-help` } }}
      />
      <Box sx={{ pt: 1 }}>
        <Typography component="label" htmlFor={id} variant="body2" sx={{ fontWeight: 600, cursor: 'pointer' }}>
          {words.BAD_INPUT}
        </Typography>
        <Typography id={`${id}-help`} variant="body2" color="textSecondary">
          {words.BAD_INPUT_HELP}
        </Typography>
      </Box>
    </Box>
  );
}
