import Box from '@mui/material/Box';
import MuiSlider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import type { WidgetProps } from '../define.ts';
import { NumberBox } from '../number/NumberBox.tsx';
import { clamp, slidable, stepOf, tidy } from '../numbers.ts';
import { FLAT_SLIDER } from './flat.ts';
import * as say from '../words.ts';

/** Position by eye, exact value by hand: the box takes every number, the slider those on its steps. */
export default function Slider(props: WidgetProps) {
  const { arg, value, disabled, describedBy, onChange, onBlur } = props;
  const { low = 0, high = 0 } = slidable(arg);
  const step = stepOf(arg);
  const set = Number.isFinite(value) || typeof value === 'bigint';
  const position = set ? Number(value) : typeof arg.default === 'number' ? arg.default : low;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2.25, minHeight: 40 }}>
      {low < high && (
        <Box sx={{ flex: 1, minWidth: 80, display: 'flex', alignItems: 'center', gap: 1.75 }}>
          <End value={low} />
          <MuiSlider
            size="small"
            value={clamp(arg, position)}
            min={low}
            max={high}
            step={step}
            shiftStep={tidy(step * 10)}
            disabled={disabled}
            onChange={(_, next) => typeof next === 'number' && onChange(arg.kind === 'integer' ? Math.round(next) : tidy(next))}
            onBlur={onBlur}
            getAriaValueText={(shown) => (set ? String(shown) : say.notSet)}
            aria-label={say.sliderOf(arg.name)}
            aria-describedby={describedBy}
            sx={{ flex: 1, minWidth: 48, opacity: set ? 1 : 0.45, ...FLAT_SLIDER }}
          />
          <End value={high} />
        </Box>
      )}
      <NumberBox widget={props} width={`${low}${high}`.length > 12 ? 176 : 104} />
    </Box>
  );
}

/** Where the slider begins and ends. Screen readers have it from the slider itself. */
function End({ value }: { value: number }) {
  return (
    <Typography aria-hidden variant="caption" color="textSecondary" sx={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>
      {String(value)}
    </Typography>
  );
}
