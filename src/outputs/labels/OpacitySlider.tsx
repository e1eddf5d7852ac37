import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import * as words from './words.ts';

interface Props {
  /** From 0 to 1. */
  opacity: number;
  onOpacity: (opacity: number) => void;
}

/** How much of the picture is seen through the classes. */
export function OpacitySlider({ opacity, onOpacity }: Props) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flex: '1 1 12rem', maxWidth: 300 }}>
      <Typography variant="caption" color="textSecondary" id={id}>
        {words.opacity}
      </Typography>
      <Slider
        size="small"
        value={opacity}
        min={0}
        max={1}
        step={0.05}
        aria-labelledby={id}
        getAriaValueText={words.percent}
        onChange={(_, next) => onOpacity(Array.isArray(next) ? (next[0] ?? opacity) : next)}
        sx={{ flex: 1, minWidth: 60, mx: 1 }}
      />
    </Box>
  );
}
