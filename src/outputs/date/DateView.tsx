import Typography from '@mui/material/Typography';
import type { DateProps } from './props.ts';

export default function DateView({ text, date, timed }: DateProps) {
  const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', ...(timed && { timeStyle: 'medium' }) }).format(date);
  return (
    <Typography variant="body1" component="p">
      <time dateTime={text}>{local}</time>
      <Typography variant="code" color="textSecondary" sx={{ ml: 1.5 }}>
        {text}
      </Typography>
    </Typography>
  );
}
