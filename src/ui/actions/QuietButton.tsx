import Button, { type ButtonProps } from '@mui/material/Button';

interface Props extends Omit<ButtonProps, 'sx'> {
  sx?: Readonly<Record<string, string | number>>;
}

/** A small button beside others that matter more. */
export function QuietButton({ sx, ...rest }: Props) {
  return <Button size="small" color="inherit" sx={{ color: 'text.secondary', ...sx }} {...rest} />;
}
