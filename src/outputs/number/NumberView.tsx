import Typography from '@mui/material/Typography';

export default function NumberView({ value }: { value: number | bigint }) {
  return (
    <Typography
      component="p"
      sx={{ fontSize: '1.25rem', fontWeight: 500, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere', lineHeight: 1.3 }}
    >
      {Object.is(value, -0) ? '-0' : String(value)}
    </Typography>
  );
}
