import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import ContrastOutlined from '@mui/icons-material/ContrastOutlined';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';

const MODES = {
  system: { label: 'Colours: as the system', next: 'light', Icon: ContrastOutlined },
  light: { label: 'Colours: light', next: 'dark', Icon: LightModeOutlined },
  dark: { label: 'Colours: dark', next: 'system', Icon: DarkModeOutlined },
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
