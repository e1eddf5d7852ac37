import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onPick: (value: string) => void;
}

/** A choice that fits into a row of tools. The system's own menu: it works with a thousand entries and on a phone. */
export function SmallSelect({ label, value, options, onPick }: Props) {
  const id = useId();
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 0.75, minWidth: 0 }}>
      <Typography variant="caption" color="textSecondary" component="label" htmlFor={id} sx={{ whiteSpace: 'nowrap' }}>
        {label}
      </Typography>
      <NativeSelect
        id={id}
        value={value}
        disableUnderline
        onChange={({ target }) => onPick(target.value)}
        sx={{ typography: 'caption', fontWeight: 600, minWidth: 0, '& select': { textOverflow: 'ellipsis' } }}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </NativeSelect>
    </Box>
  );
}
