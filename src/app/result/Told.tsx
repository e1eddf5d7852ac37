import Typography from '@mui/material/Typography';

/** What came of a button beside it, for eyes and ears; nothing for as long as it is empty. */
export function Told({ children }: { children: string }) {
  return (
    <Typography variant="caption" component="span" role="status" color="textSecondary" sx={{ mr: children === '' ? 0 : 0.75 }}>
      {children}
    </Typography>
  );
}
