import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Arg } from '../../spec/model.ts';
import { FieldGrid, MANY } from './FieldGrid.tsx';
import { splitArgs, startsFolded, type FormValues } from './form.ts';
import { Nothing } from '../../ui/Nothing.tsx';
import { Options } from './Options.tsx';
import { Pointings, usePointings } from './pointing/pointings.ts';
import { usePageFiles } from './usePageFiles.ts';
import * as words from './words.ts';

interface Props {
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
  /** Counts how often settings were put into the form from elsewhere. */
  restored: number;
}

/** Of the steps of a run it shows nothing, so that they don't draw it again. */
export const InputPane = memo(function InputPane({ args, form, restored }: Props) {
  const { main, options } = splitArgs(args);
  const dragging = usePageFiles(main, form);
  const pointings = usePointings(args, form);
  return (
    <Pointings value={pointings}>
      <Box sx={dragging ? { outline: '2px dashed', outlineColor: 'primary.main', outlineOffset: 8, borderRadius: 1 } : {}}>
        <Typography variant="h2" sx={{ mb: 1.5 }}>
          {words.inputs}
        </Typography>
        {args.length === 0 && <Nothing title={words.nothingToFill}>{words.noArguments}</Nothing>}
        {main.length > 0 && (
          // The first file is what it is all about: its drop zone may be seen from afar.
          <Box sx={{ '& > div > :first-of-type': { '--zone-height': '124px', '--zone-direction': 'column' } }}>
            <FieldGrid args={main} form={form} sparing={main.length > MANY} />
          </Box>
        )}
        {options.length > 0 && (
          <Options options={options} alone={main.length === 0} folded={startsFolded(args)} form={form} restored={restored} />
        )}
      </Box>
    </Pointings>
  );
});
