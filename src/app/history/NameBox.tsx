import OutlinedInput from '@mui/material/OutlinedInput';
import { useRef, useState } from 'react';
import * as words from './words.ts';

const MAX_NAME = 120;

/** It appears because somebody wants to type into it. */
const focus = (element: HTMLInputElement | null) => element?.focus();

/** A name for a run: Enter keeps it, Escape doesn't, and neither closes what is around it. */
export function NameBox({ name, onDone }: { name: string; onDone: (name: string | undefined) => void }) {
  const [text, setText] = useState(name);
  // Leaving the box keeps the name too, but not after Escape.
  const done = useRef(false);
  const finish = (given: string | undefined) => {
    if (done.current) return;
    done.current = true;
    onDone(given);
  };
  return (
    <OutlinedInput
      inputRef={focus}
      fullWidth
      size="small"
      value={text}
      onChange={(event) => setText(event.target.value.slice(0, MAX_NAME))}
      onBlur={() => finish(text.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(text.trim());
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        finish(undefined);
      }}
      inputProps={{ 'aria-label': words.NAME_OF_RUN }}
      sx={{ mb: 0.5 }}
    />
  );
}
