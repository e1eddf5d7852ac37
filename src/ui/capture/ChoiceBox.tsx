import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import * as words from './words.ts';

interface Props {
  label: string;
  value: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  disabled?: boolean;
  onChange: (value: string) => void;
}

/** A small menu: which device, how long at most. */
export function ChoiceBox({ label, value, choices, disabled = false, onChange }: Props) {
  return (
    <TextField
      select
      label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      sx={{ flex: '1 1 150px', minWidth: 0 }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The most that is recorded at once, in seconds. */
export const RECORDING_LIMITS = [10, 30, 60, 300].map((seconds) => ({
  value: String(seconds),
  label: words.limit(seconds),
}));

/** Devices by their names, which may be hidden. */
export function deviceChoices(devices: readonly MediaDeviceInfo[], device: string) {
  return devices.map(({ deviceId, label }, index) => ({
    value: deviceId,
    label: label === '' ? words.numbered(device, index + 1) : label,
  }));
}
