import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { fromText } from '../../../spec/value.ts';

interface Props {
  label: string;
  /** For screen readers, since many boxes stand on the page. */
  name: string;
  value: number;
  onChange: (value: number) => void;
}

/** A number to type. What is half typed changes nothing, and is gone when the box is left. */
export function ExactNumber({ label, name, value, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      label={label}
      value={typed ?? String(Number(value.toFixed(3)))}
      onChange={({ target }) => {
        setTyped(target.value);
        const read = target.value.trim() === '' ? undefined : fromText(target.value, 'number');
        if (typeof read === 'number') onChange(read);
      }}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (direction === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        setTyped(undefined);
        onChange(Math.round(value) + direction * (event.shiftKey ? 10 : 1));
      }}
      fullWidth={false}
      slotProps={{ htmlInput: { inputMode: 'decimal', 'aria-label': name, autoComplete: 'off' } }}
      sx={{ width: 92, '& input': { py: 0.75, px: 1, fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
