import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onPick: (value: string) => void;
  /** Why it can't be changed now. */
  held?: string | undefined;
  disabled?: boolean;
}

/** A choice that fits into a row of tools. The system's own menu: it works with a thousand entries and on a phone. */
export function SmallSelect({ label, value, options, onPick, held, disabled = held !== undefined }: Props) {
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
        disabled={disabled}
        inputProps={{ 'aria-describedby': held === undefined ? undefined : `${id}-held` }}
        onChange={({ target }) => onPick(target.value)}
        sx={{ typography: 'caption', fontWeight: 600, minWidth: 0, '& select': { textOverflow: 'ellipsis' } }}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </NativeSelect>
      {held !== undefined && (
        <Typography id={`${id}-held`} variant="caption" color="textSecondary">
          {held}
        </Typography>
      )}
    </Box>
  );
}
