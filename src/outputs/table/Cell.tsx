import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Json } from '../../spec/model.ts';
import { cellText } from './grid.ts';

const SHORT = 80;
/** Nested values stay on one line. */
const SHORT_JSON = 60;
const LONGEST = 5000;

export function Cell({ value, numeric }: { value: Json | undefined; numeric: boolean }) {
  const [open, setOpen] = useState(false);
  const nested = typeof value === 'object' && value !== null;
  const text = cellText(value, open ? LONGEST : nested ? SHORT_JSON : SHORT);
  const cut = !open && text.endsWith('…') && text.length > (nested ? SHORT_JSON : SHORT);
  return (
    <TableCell
      align={numeric ? 'right' : 'left'}
      sx={{
        py: 0.625,
        verticalAlign: 'top',
        maxWidth: nested && !open ? 'none' : 360,
        ...(numeric && { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
        ...(text.length > 40 && !nested && { minWidth: 240 }),
      }}
    >
      <Typography
        variant={nested ? 'code' : 'body2'}
        component="span"
        sx={{ overflowWrap: 'break-word', ...((numeric || (nested && !open)) && { whiteSpace: 'nowrap' }) }}
      >
        {text}
      </Typography>
      {(cut || open) && (
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ display: 'block', p: 0, minWidth: 0 }}>
          {open ? 'less' : 'more'}
        </Button>
      )}
    </TableCell>
  );
}
