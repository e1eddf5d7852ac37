import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import ContrastOutlined from '@mui/icons-material/ContrastOutlined';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import * as words from './words.ts';

const MODES = {
  system: { label: words.colours.system, next: 'light', Icon: ContrastOutlined },
  light: { label: words.colours.light, next: 'dark', Icon: LightModeOutlined },
  dark: { label: words.colours.dark, next: 'system', Icon: DarkModeOutlined },
} as const;

export function ThemeMenu() {
  const { mode, setMode } = useColorScheme();
  if (mode === undefined) return null;
  const { label, next, Icon } = MODES[mode];
  return (
    <IconButton aria-label={label} title={label} onClick={() => setMode(next)} size="small">
      <Icon fontSize="small" />
    </IconButton>
  );
}
