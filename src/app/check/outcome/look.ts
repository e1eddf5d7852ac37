import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import LightbulbOutlined from '@mui/icons-material/LightbulbOutlined';
import PlaylistAddCheck from '@mui/icons-material/PlaylistAddCheck';
import WarningAmber from '@mui/icons-material/WarningAmber';

/** How each end of a rule looks, by the severity of what is broken or by its state. */
export const LOOKS = {
  error: { Icon: ErrorOutlined, color: 'error.main' },
  warning: { Icon: WarningAmber, color: 'warning.main' },
  tip: { Icon: LightbulbOutlined, color: 'info.main' },
  untold: { Icon: HelpOutlined, color: 'text.secondary' },
  excepted: { Icon: PlaylistAddCheck, color: 'text.secondary' },
  held: { Icon: CheckCircleOutlined, color: 'success.main' },
} as const;
