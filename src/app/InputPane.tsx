import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useFormState, useWatch, type UseFormReturn } from 'react-hook-form';
import { isDefault } from '../request/validate.ts';
import type { Arg } from '../spec/model.ts';
import { ArgField } from './ArgField.tsx';
import { fieldKey, splitArgs, valueOf, type FormValues } from './form.ts';
import { Nothing } from './Nothing.tsx';
import { usePageFiles } from './usePageFiles.ts';

interface Props {
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
}

/** As many options as fit beside the result without scrolling. */
const FEW = 4;

/** From here on the browser lays out and paints only the fields in view: a keystroke in 500 fields stays within its frame. */
const MANY = 40;
// The padding leaves room for focus rings, which are cut at the edge of such a box.
const UNSEEN_IS_UNDRAWN = { '& > *': { contentVisibility: 'auto', containIntrinsicSize: 'auto 92px', px: '4px', mx: '-4px' } } as const;

export function InputPane({ args, form }: Props) {
  const { main, options } = splitArgs(args);
  const dragging = usePageFiles(main, form);
  return (
    <Box sx={dragging ? { outline: '2px dashed', outlineColor: 'primary.main', outlineOffset: 8, borderRadius: 1 } : {}}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        Inputs
      </Typography>
      {args.length === 0 && <Nothing title="Nothing to fill in">This model takes no arguments. Run it as it is.</Nothing>}
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {main.map((arg) => (
          <ArgField key={fieldKey(arg)} arg={arg} control={form.control} />
        ))}
      </Box>
      {options.length > 0 && <Options options={options} alone={main.length === 0} form={form} />}
    </Box>
  );
}

function Options({ options, alone, form }: { options: readonly Arg[]; alone: boolean; form: UseFormReturn<FormValues> }) {
  const [open, setOpen] = useState(alone || options.length <= FEW);
  // Mounted once and then kept: what was typed half stays when the group is closed.
  const [mounted, setMounted] = useState(open);
  const { errors, submitCount } = useFormState({ control: form.control });
  const broken = options.filter((arg) => errors[fieldKey(arg)] !== undefined).length;
  // A new error opens the group, and so does an attempt to run with one; otherwise it may be closed.
  const seen = `${submitCount} ${broken}`;
  const [known, setKnown] = useState(seen);
  if (seen !== known) {
    setKnown(seen);
    if (broken > 0) setOpen(true);
  }
  if (open && !mounted) setMounted(true);
  const id = useId();
  return (
    <Box sx={{ mt: alone ? 0 : 2.5 }}>
      {!alone && (
        <Button
          color="inherit"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls={id}
          endIcon={<ExpandMore sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
          sx={{ mx: -1, mb: 1 }}
        >
          <OptionsTitle options={options} form={form} broken={broken} />
        </Button>
      )}
      <Box id={id} hidden={!open} sx={{ display: open ? 'grid' : 'none', gap: 2.5, ...(options.length > MANY && UNSEEN_IS_UNDRAWN) }}>
        {mounted && options.map((arg) => <ArgField key={fieldKey(arg)} arg={arg} control={form.control} />)}
      </Box>
    </Box>
  );
}

function OptionsTitle({ options, form, broken }: { options: readonly Arg[]; form: UseFormReturn<FormValues>; broken: number }) {
  const values = useWatch({ control: form.control });
  const changed = options.filter((arg) => !isDefault(arg, valueOf(values, arg))).length;
  const counts = [String(options.length), changed > 0 && `${changed} changed`, broken > 0 && `${broken} to correct`].filter(
    (part) => part !== false,
  );
  return <>{`Options (${counts.join(', ')})`}</>;
}
