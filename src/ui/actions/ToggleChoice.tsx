import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';

interface Props<V extends string> {
  label: string;
  /** Undefined where none of them is chosen. */
  value: V | undefined;
  /** A title says more than the text, and takes its place for screen readers. */
  options: readonly (readonly [value: V, text: string, title?: string])[];
  onPick: (value: V) => void;
  /** The one that can't be chosen. */
  disabled?: V | undefined;
  /** As small as what stands around a picture. */
  dense?: boolean;
  /** The room below it. */
  mb?: number;
}

const DENSE = { py: 0.125, px: 1, typography: 'caption' } as const;

/** One of a few ways to see something, side by side. A click on the chosen one changes nothing. */
export function ToggleChoice<V extends string>({ label, value, options, onPick, disabled, dense = false, mb = 0 }: Props<V>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value ?? null}
      aria-label={label}
      onChange={(_, next: V | null) => next !== null && onPick(next)}
      sx={{ mb, '& .MuiToggleButton-root': { ...(dense ? DENSE : { py: 0.25 }), textTransform: 'none' } }}
    >
      {options.map(([key, text, title]) => (
        <ToggleButton key={key} value={key} disabled={key === disabled} title={title} aria-label={title}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
