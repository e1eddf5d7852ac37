import Typography from '@mui/material/Typography';

export default function NumberView({ value }: { value: number }) {
  // 2^53: JSON allows larger whole numbers, JavaScript can't hold them all.
  const rounded = Number.isInteger(value) && !Number.isSafeInteger(value);
  return (
    <>
      <Typography
        component="p"
        sx={{ fontSize: '1.25rem', fontWeight: 500, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere', lineHeight: 1.3 }}
      >
        {Object.is(value, -0) ? '-0' : String(value)}
      </Typography>
      {rounded && (
        <Typography variant="caption" color="textSecondary" component="p">
          So large a whole number may be rounded here; the downloaded answer has every digit.
        </Typography>
      )}
    </>
  );
}
