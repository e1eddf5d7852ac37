import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { PixelScale } from '../../../files/tiff/pixelScale.ts';
import { UNITS, sizeOfText, type TypedSize } from './typedSize.ts';
import * as words from './words.ts';

interface Props {
  typed: TypedSize | undefined;
  onTyped: (typed: TypedSize | undefined) => void;
  /** What the picture itself says. */
  said: PixelScale | undefined;
}

/** How large a pixel is. What is typed by half leaves everything as it is. */
export function PixelSizeField({ typed, onTyped, said }: Props) {
  const id = useId();
  const [text, setText] = useState(typed === undefined ? '' : String(typed.size));
  const [unit, setUnit] = useState(typed?.unit ?? '');
  const change = (nextText: string, nextUnit: string) => {
    setText(nextText);
    setUnit(nextUnit);
    const size = sizeOfText(nextText);
    if (nextText.trim() === '') onTyped(undefined);
    else if (size !== undefined && nextUnit.trim() !== '') onTyped({ size, unit: nextUnit.trim() });
  };
  const isWrong = text.trim() !== '' && sizeOfText(text) === undefined;
  const lacksUnit = text.trim() !== '' && unit.trim() === '';
  const help = isWrong ? words.notYet : lacksUnit ? words.needsUnit : typed === undefined && said === undefined ? words.inPixels : '';
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TextField
          label={words.pixelSize}
          value={text}
          onChange={({ target }) => change(target.value, unit)}
          slotProps={{
            htmlInput: { inputMode: 'decimal', autoComplete: 'off', 'aria-describedby': `${id}-help`, 'aria-invalid': isWrong },
          }}
          sx={{ width: 120 }}
        />
        <TextField
          label={words.unit}
          value={unit}
          placeholder={words.unitExample}
          onChange={({ target }) => change(text, target.value)}
          slotProps={{ htmlInput: { list: `${id}-units`, autoComplete: 'off', maxLength: 20 } }}
          sx={{ width: 96 }}
        />
        <datalist id={`${id}-units`}>
          {UNITS.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <Typography id={`${id}-help`} variant="caption" color={isWrong ? 'error' : 'textSecondary'}>
          {help}
        </Typography>
      </Box>
      {said !== undefined && typed === undefined && (
        <Typography variant="caption" color="textSecondary">
          {said.from === 'resolution' ? words.maybeFromFile(said) : words.fromFile(said)}
          {said.from === 'resolution' && said.x === said.y && (
            <Button
              size="small"
              sx={{ py: 0, ml: 0.5, typography: 'caption', fontWeight: 600 }}
              onClick={() => change(String(said.x), said.unit)}
            >
              {words.takeIt}
            </Button>
          )}
        </Typography>
      )}
    </Box>
  );
}
