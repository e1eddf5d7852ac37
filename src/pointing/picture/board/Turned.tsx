import Typography from '@mui/material/Typography';
import { orientationOf } from '../../../files/picture/orientation.ts';
import { useRead } from '../../../ui/useRead.ts';
import * as words from '../words.ts';

/** A word on photos that are stored turned: models that ignore the turn count in other pixels than are seen. */
export function Turned({ file }: { file: File }) {
  const isTurned = (useRead(file, orientationIn) ?? 1) > 1;
  if (!isTurned) return null;
  return (
    <Typography variant="caption" sx={{ color: 'warning.main' }}>
      {words.turned}
    </Typography>
  );
}

function orientationIn(file: File): Promise<number> {
  // A file that can't be read is said elsewhere.
  return orientationOf(file).catch(() => 1);
}
