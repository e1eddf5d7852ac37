import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWatch, type Control } from 'react-hook-form';
import type { Arg } from '../../spec/model.ts';
import { filesIn } from '../../spec/value.ts';
import { formatBytes } from '../../files/amounts.ts';
import { fieldKey, type FormValues, type Held } from './form.ts';
import * as words from './words.ts';

interface Props {
  args: readonly Arg[];
  control: Control<FormValues>;
  /** Bytes that one request may have. */
  limit: number;
}

/** Says at once, and not after minutes of uploading, that the chosen files are too much. Draws only when files change. */
export function UploadNote({ args, control, limit }: Props) {
  const held = useWatch({ control, name: args.filter(({ kind }) => kind === 'file').map(fieldKey) });
  const files = held.flatMap((field) => filesIn((field as Held | undefined)?.held));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <Box role="status">
      {size > limit && (
        <Typography variant="body2" sx={{ mt: 2, color: 'warning.main' }}>
          {words.tooLarge(files.length, formatBytes(size), formatBytes(limit))}
        </Typography>
      )}
    </Box>
  );
}
