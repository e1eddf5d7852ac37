import Typography from '@mui/material/Typography';
import { formatDate } from '../../files/amounts.ts';
import type { DateProps } from './props.ts';

export default function DateView({ text, date, timed }: DateProps) {
  const local = formatDate(date.getTime(), { dateStyle: 'long', ...(timed && { timeStyle: 'medium' }) });
  return (
    <Typography variant="body1" component="p">
      <time dateTime={text}>{local}</time>
      <Typography variant="code" color="textSecondary" sx={{ ml: 1.5 }}>
        {text}
      </Typography>
    </Typography>
  );
}
