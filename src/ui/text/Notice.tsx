import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Close from '@mui/icons-material/Close';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box, { type BoxProps } from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';

interface Props extends Omit<BoxProps, 'title' | 'role' | 'sx'> {
  severity: keyof typeof ICONS;
  /** An alert interrupts those who listen, a status waits; the content may bring its own. */
  role?: 'alert' | 'status' | 'presentation';
  title?: string;
  /** Takes it away. */
  onClose?: () => void;
  closeText?: string;
  sx?: Readonly<Record<string, unknown>>;
}

const ICONS = { success: CheckCircleOutlined, info: InfoOutlined, warning: WarningAmber };

/** Something to know, in a frame. The framework's own is ten times as much code, and this one comes with every first visit. */
export function Notice({ severity, role = 'alert', title, onClose, closeText, children, sx, ...rest }: Props) {
  const Icon = ICONS[severity];
  const frame = {
    display: 'flex',
    gap: 1.5,
    px: 2,
    py: 1.25,
    border: 1,
    borderColor: `${severity}.main`,
    borderRadius: 1,
    typography: 'body2',
  };
  return (
    <Box role={role} sx={{ ...frame, ...sx }} {...rest}>
      <Icon aria-hidden sx={{ flexShrink: 0, fontSize: '1.25rem', color: `${severity}.main` }} />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {title !== undefined && <Typography sx={{ fontWeight: 600, mb: 0.25 }}>{title}</Typography>}
        {children}
      </Box>
      {onClose !== undefined && (
        <IconButton
          size="small"
          color="inherit"
          title={closeText}
          aria-label={closeText}
          onClick={onClose}
          sx={{ my: -0.5, mr: -1, alignSelf: 'start' }}
        >
          <Close fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
