import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HighlightOff from '@mui/icons-material/HighlightOff';
import Typography from '@mui/material/Typography';

export default function BooleanView({ value }: { value: boolean }) {
  const Icon = value ? CheckCircleOutlined : HighlightOff;
  return (
    <Typography variant="body1" component="p">
      <Icon aria-hidden sx={{ fontSize: '1.2em', verticalAlign: '-0.22em', mr: 0.5, color: value ? 'success.main' : 'text.secondary' }} />
      {value ? 'true' : 'false'}
    </Typography>
  );
}
