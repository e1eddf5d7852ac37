import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useState } from 'react';
import * as words from './words.ts';

const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4];

export function SpeedChoice({ onChange }: { onChange: (speed: number) => void }) {
  const [speed, setSpeed] = useState(1);
  return (
    <Select
      value={speed}
      onChange={({ target }) => {
        setSpeed(target.value);
        onChange(target.value);
      }}
      inputProps={{ 'aria-label': words.speed }}
      sx={{ '& .MuiSelect-select': { py: 0.25, typography: 'body2' } }}
    >
      {SPEEDS.map((value) => (
        <MenuItem key={value} value={value}>
          {value}×
        </MenuItem>
      ))}
    </Select>
  );
}
