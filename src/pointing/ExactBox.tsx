import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { fromText } from '../spec/value.ts';

interface Props {
  readonly label: string;
  /** What a screen reader says, where several have the same label. */
  readonly fullLabel?: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  /** What is said of anything else. */
  readonly hint: string;
  readonly width?: number;
  /** Undefined once the box is empty. */
  readonly onValue: (value: number | undefined) => void;
  readonly onWrong: (isWrong: boolean) => void;
}

/** A number as it is typed, with all their digits. */
export function ExactBox({ label, fullLabel, value, least, most, hint, width, onValue, onWrong }: Props) {
  const [typed, setTyped] = useState<string>();
  const meaning = typed === undefined ? value : meaningOf(typed, least, most);
  // What was drawn since takes the place of what was typed.
  const isTyped = typed !== undefined && (meaning === 'wrong' || meaning === value);
  const isWrong = isTyped && meaning === 'wrong';
  return (
    <TextField
      label={label}
      value={isTyped ? typed : (value ?? '')}
      error={isWrong}
      helperText={isWrong ? hint : undefined}
      onChange={({ target }) => {
        const next = meaningOf(target.value, least, most);
        setTyped(target.value);
        onWrong(next === 'wrong');
        if (next !== 'wrong') onValue(next);
      }}
      onBlur={() => !isWrong && setTyped(undefined)}
      fullWidth={width === undefined}
      sx={{ width }}
      slotProps={{ htmlInput: { inputMode: 'text', 'aria-label': fullLabel ?? label, autoComplete: 'off' } }}
    />
  );
}

function meaningOf(text: string, least: number, most: number): number | 'wrong' | undefined {
  if (text.trim() === '') return undefined;
  const number = fromText(text, 'number');
  return typeof number === 'number' && number >= least && number <= most ? number : 'wrong';
}
