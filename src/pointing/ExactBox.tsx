import TextField from '@mui/material/TextField';
import { useEffect, useEffectEvent, useState } from 'react';
import { fromText } from '../spec/value.ts';

interface Props {
  readonly label: string;
  /** What a screen reader says, where several have the same label. */
  readonly fullLabel?: string;
  readonly value: number | undefined;
  /** How the value is written, where that isn't how it was typed; it takes the place of what is typed once that is left. */
  readonly shown?: number | undefined;
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
export function ExactBox({ label, fullLabel, value, shown = value, least, most, hint, width, onValue, onWrong }: Props) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: number | undefined }>();
  const meaning = typed === undefined ? value : meaningOf(typed.text, least, most);
  // What was drawn since takes the place of what was typed, be it right or wrong. A box is emptied to type another number into
  // it, even where the value can't be missing.
  const changesNothing = meaning === 'wrong' || meaning === undefined;
  const isTyped = typed !== undefined && (meaning === value || (changesNothing && typed.over === value));
  const isWrong = isTyped && meaning === 'wrong';
  const tell = useEffectEvent(onWrong);
  useEffect(() => {
    if (!isWrong) return;
    tell(true);
    // A box that is removed, or overwritten, is no longer in the way.
    return () => tell(false);
  }, [isWrong]);
  return (
    <TextField
      label={label}
      value={isTyped ? typed.text : (shown ?? '')}
      error={isWrong}
      helperText={isWrong ? hint : undefined}
      onChange={({ target }) => {
        const next = meaningOf(target.value, least, most);
        setTyped({ text: target.value, over: value });
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
