import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Arg } from '../../spec/model.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { changedIn, type FormValues } from './form.ts';
import { titleOf } from './groups.ts';
import { useChanged } from './options/useChanged.ts';
import { useReopening } from './options/useReopening.ts';
import * as words from './words.ts';

interface Props {
  /** As the module calls it; undefined for fields without a group, which have no fold. */
  name: string | undefined;
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
  /** Counts how often settings were put into the form from elsewhere. */
  restored: number;
  /** Counts how often somebody tried to run. */
  attempts: number;
  /** How many fields of it need a correction. */
  broken: number;
  filter: string;
  /** What was asked of all groups at once, and how often. */
  folding: { readonly open: boolean; readonly asked: number };
  /** Those that are looked for, of all groups. */
  shown: ReadonlySet<Arg>;
  sparing: boolean;
}

/** Fields that the module calls a group, under its name. It may be folded, and never while something in it is asked for. */
export function OptionGroup({ name, args, form, restored, attempts, broken, filter, folding, shown, sparing }: Props) {
  const [open, setOpen] = useState(true);
  const found = args.filter((arg) => shown.has(arg)).length;
  const concerns = {
    broken: () => broken > 0,
    filter: () => filter.trim() !== '' && found > 0,
    restored: () => changedIn(args, form.getValues()) > 0,
  };
  useReopening({ broken: `${attempts} ${broken}`, restored, filter, asked: folding.asked }, (news) => {
    if (news === 'asked') setOpen(folding.open || broken > 0);
    else if (concerns[news]()) setOpen(true);
  });
  const id = useId();
  const fields = <FieldGrid args={args} form={form} shown={shown} sparing={sparing} />;
  if (name === undefined) return fields;
  const titleId = `${id}-title`;
  return (
    <Box role="group" aria-labelledby={titleId} hidden={found === 0} sx={{ '&:not(:first-of-type)': { mt: 2 } }}>
      <Typography variant="h3" sx={{ mb: open ? 1 : 0 }}>
        <Button
          color="inherit"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          endIcon={<ExpandMore sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
          sx={{ mx: -1, font: 'inherit', color: 'text.secondary', textAlign: 'start' }}
        >
          <span>
            <span id={titleId}>{titleOf(name)}</span> <GroupCounts args={args} form={form} broken={broken} />
          </span>
        </Button>
      </Typography>
      {!open && (
        <Typography variant="body2" color="textSecondary" noWrap aria-hidden>
          {args.map((arg) => arg.name).join(', ')}
        </Typography>
      )}
      <Box id={`${id}-fields`} hidden={!open}>
        {fields}
      </Box>
    </Box>
  );
}

/** On its own, so that a keystroke repaints the counts and not the fields. */
function GroupCounts({ args, form, broken }: Pick<Props, 'args' | 'form' | 'broken'>) {
  const changed = useChanged(args, form);
  return <>({words.counts(args.length, changed, broken)})</>;
}
