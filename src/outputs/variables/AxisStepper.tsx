import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { coordinateText, type AxisScale } from './coordinates.ts';
import { useSlice, type UsedVariables } from './useVariables.ts';
import * as words from './words.ts';

interface Props {
  used: UsedVariables;
  scale: AxisScale;
  name: string;
  side: number;
  place: number;
  onPlace: (place: number) => void;
}

/** Steps along an axis that doesn't lie in the picture. */
export function AxisStepper({ used, scale, name, side, place, onPlace }: Props) {
  const { variable } = scale;
  const found = useSlice(used, variable?.index ?? -1, { start: [place], count: [1] });
  const values = variable === undefined || found === undefined || typeof found === 'string' ? undefined : found.values;
  const text = words.place(place, side, coordinateText(scale, values)?.(0));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Typography variant="code" sx={{ minWidth: 48 }}>
        {name}
      </Typography>
      <IconAction title={words.back} what={name} icon={<ChevronLeft />} disabled={place === 0} onClick={() => onPlace(place - 1)} />
      <Slider
        size="small"
        value={place}
        min={0}
        max={side - 1}
        aria-label={name}
        getAriaValueText={() => text}
        onChange={(_, next) => onPlace(Array.isArray(next) ? (next[0] ?? 0) : next)}
        sx={{ flex: '1 1 100px', maxWidth: 260, mx: 1 }}
      />
      <IconAction title={words.on} what={name} icon={<ChevronRight />} disabled={place === side - 1} onClick={() => onPlace(place + 1)} />
      <Typography variant="caption" sx={{ fontVariantNumeric: 'tabular-nums', minWidth: 170 }}>
        {text}
      </Typography>
    </Box>
  );
}
