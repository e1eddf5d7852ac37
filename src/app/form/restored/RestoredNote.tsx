import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { UseFormReturn } from 'react-hook-form';
import { Notice } from '../../../ui/text/Notice.tsx';
import type { Arg } from '../../../spec/model.ts';
import type { FormValues } from '../form.ts';
import { NeededFiles } from './NeededFiles.tsx';
import type { Source } from '../useLinkedForm.ts';
import * as words from './words.ts';

interface Props {
  source: Source;
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
  onClose: () => void;
}

/** Says where the inputs come from, what of them couldn't be restored, and which files are still to be chosen. */
export default function RestoredNote({ source, args, form, onClose }: Props) {
  const { words: from, notes, needed } = source;
  return (
    <Notice severity={notes.length === 0 ? 'info' : 'warning'} role="status" onClose={onClose} closeText={words.dismiss} sx={{ mb: 2 }}>
      <Typography variant="body2">{words.inputsAre(from)}</Typography>
      {notes.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25, typography: 'body2', overflowWrap: 'anywhere' }}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Box>
      )}
      {needed.length > 0 && <NeededFiles needed={needed} args={args} form={form} />}
    </Notice>
  );
}
