import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { Predict } from '../../spec/model.ts';
import { defaultValues, type FormValues } from '../form/form.ts';
import { InputPane } from '../form/InputPane.tsx';
import { FormatChoice } from '../form/run/FormatChoice.tsx';
import { SpecNotes } from '../SpecNotes.tsx';
import * as words from './words.ts';

interface Props {
  predict: Predict;
  format: string | undefined;
  onFormat: (format: string) => void;
}

/** The form as a visitor would have it. It can be filled in; there is nobody to send it to. */
export function PreviewForm({ predict, format, onFormat }: Props) {
  const why = useId();
  const form = useForm<FormValues>({ defaultValues: defaultValues(predict.args), mode: 'onTouched' });
  const formats = predict.accept?.formats ?? [];
  return (
    <Box component="form" aria-label={words.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <SpecNotes notes={predict.notes} />
      <InputPane args={predict.args} form={form} restored={0} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 3 }}>
        {formats.length > 1 && <FormatChoice formats={formats} format={format} onFormat={onFormat} />}
        <Button variant="contained" type="submit" disabled aria-describedby={why}>
          {words.run}
        </Button>
        <Typography id={why} variant="body2" color="textSecondary" sx={{ flex: '1 1 220px' }}>
          {words.whyNoRun}
        </Typography>
      </Box>
    </Box>
  );
}
