import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { WidgetProps } from '../define.ts';
import * as say from '../words.ts';

type State = 'unset' | 'on' | 'off';

const STATES: readonly { state: State; text: string; value: boolean | undefined }[] = [
  { state: 'unset', text: say.notSet, value: undefined },
  { state: 'on', text: say.on, value: true },
  { state: 'off', text: say.off, value: false },
];

/** Without a default nobody knows what the server does when nothing is sent, so that is a state of its own. */
export default function ThreeStates({ arg, id, labelId, describedBy, value, invalid, disabled, onChange, onBlur, focusRef }: WidgetProps) {
  const current: State = value === true ? 'on' : value === false ? 'off' : 'unset';
  const choose = (next: string | null) => {
    if (next !== null && next !== current) onChange(STATES.find(({ state }) => state === next)?.value);
  };
  return (
    <ToggleButtonGroup
      id={id}
      exclusive
      size="small"
      value={current}
      disabled={disabled}
      onChange={(_, next: State | null) => choose(next)}
      // Arrow keys choose among radio buttons; Material's toggle buttons only move the focus.
      onKeyUp={({ key, target }) => {
        if (key.startsWith('Arrow') && target instanceof HTMLButtonElement) choose(target.value);
      }}
      onBlur={onBlur}
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={arg.required || undefined}
      sx={{
        bgcolor: 'background.paper',
        '& .MuiToggleButton-root': {
          px: 1.75,
          minHeight: 36,
          textTransform: 'none',
          fontWeight: 400,
          color: 'text.secondary',
          borderColor: invalid ? 'error.main' : 'hairline',
        },
        '& .MuiToggleButton-root.Mui-selected': { bgcolor: 'media', color: 'text.primary', fontWeight: 600 },
        '& .MuiToggleButton-root.Mui-selected:not([value=unset])': { color: 'primary.main' },
      }}
    >
      {STATES.map(({ state, text }) => (
        <ToggleButton
          key={state}
          value={state}
          role="radio"
          aria-checked={state === current}
          aria-pressed={undefined}
          ref={state === current ? focusRef : null}
        >
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
