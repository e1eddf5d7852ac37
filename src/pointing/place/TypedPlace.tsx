import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import type { GeoPoint } from '../../ui/map/geo.ts';
import { readCoordinates } from '../../ui/map/typed.ts';
import * as words from './words.ts';

interface Props {
  readonly onGo: (point: GeoPoint) => void;
  /** Undefined where coordinates only move the map. */
  readonly setLabel: string | undefined;
  readonly onSet: (point: GeoPoint) => void;
}

/** Coordinates in any spelling, to look at or to set. */
export function TypedPlace({ onGo, setLabel, onSet }: Props) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const act = (then: (point: GeoPoint) => void) => {
    const point = readCoordinates(text);
    setWrong(point === undefined);
    if (point !== undefined) then(point);
  };
  return (
    <Box>
      <TextField
        label={words.coordinates}
        placeholder={words.coordinatesExample}
        value={text}
        error={isWrong}
        helperText={isWrong ? words.notCoordinates : undefined}
        onChange={({ target }) => {
          setText(target.value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          act(setLabel === undefined ? onGo : onSet);
        }}
        sx={{ mt: 0.75 }}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      <Box sx={{ pt: 0.5 }}>
        <QuietButton disabled={text.trim() === ''} onClick={() => act(onGo)}>
          {words.goThere}
        </QuietButton>
        {setLabel !== undefined && (
          <QuietButton disabled={text.trim() === ''} onClick={() => act(onSet)}>
            {setLabel}
          </QuietButton>
        )}
      </Box>
    </Box>
  );
}
