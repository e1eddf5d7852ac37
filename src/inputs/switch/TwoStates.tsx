import Box from '@mui/material/Box';
import MuiSwitch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { WidgetProps } from '../define.ts';

/** A flat track with a small thumb; Material's own raises the thumb over the track. */
const FLAT_SWITCH = {
  width: 40,
  height: 24,
  p: 0,
  overflow: 'visible',
  '& .MuiSwitch-switchBase': { p: '4px', '&.Mui-checked': { transform: 'translateX(16px)', color: 'primary.contrastText' } },
  '& .MuiSwitch-thumb': { width: 16, height: 16, boxShadow: 'none' },
  '& .MuiSwitch-track': { borderRadius: 12, opacity: 1, bgcolor: 'text.secondary' },
  '& .MuiSwitch-switchBase.Mui-checked + .MuiSwitch-track': { opacity: 1, bgcolor: 'primary.main' },
  '& .MuiSwitch-switchBase.Mui-disabled + .MuiSwitch-track': { opacity: 0.35 },
  '& .MuiSwitch-switchBase:not(.Mui-checked), & .MuiSwitch-switchBase.Mui-checked.Mui-disabled': { color: 'background.paper' },
  '&:has(input:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2, borderRadius: 12 },
} as const;

/** On or off. When the form holds nothing, it shows what the server will use. */
export default function TwoStates({ arg, id, describedBy, value, invalid, disabled, onChange, onBlur, focusRef }: WidgetProps) {
  const on = typeof value === 'boolean' ? value : arg.default === true;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'row-reverse', alignItems: 'center', gap: 1.25, minHeight: 28 }}>
      <MuiSwitch
        id={id}
        checked={on}
        disabled={disabled}
        onChange={(_, checked) => onChange(checked)}
        onBlur={onBlur}
        slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined, ref: focusRef } }}
        sx={FLAT_SWITCH}
      />
      <Typography variant="body2" aria-hidden color={on ? 'textPrimary' : 'textSecondary'}>
        {on ? 'on' : 'off'}
      </Typography>
    </Box>
  );
}
