import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { useFormState, useWatch, type UseFormReturn } from 'react-hook-form';
import { isDefault } from '../../request/validate.ts';
import type { Arg } from '../../spec/model.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { FilterBox } from './FilterBox.tsx';
import { fieldKey, valueOf, type FormValues } from './form.ts';
import { argGroups, titleOf } from './groups.ts';
import { matches } from './matches.ts';
import * as words from './words.ts';

interface Props {
  options: readonly Arg[];
  /** Nothing stands above, so that the group needs no title and is always open. */
  alone: boolean;
  form: UseFormReturn<FormValues>;
  /** Counts how often settings were put into the form from elsewhere. */
  restored: number;
}

/** As many options as fit beside the result without scrolling. */
const FEW = 4;

/** More than these are looked through by name. */
const FILTERED = 15;

/** From here on the browser spares itself the fields that are out of view. */
const MANY = 40;

/** What may be left alone: folded when there is much of it, never while something in it is wrong. */
export function Options({ options, alone, form, restored }: Props) {
  const [open, setOpen] = useState(() => alone || options.length <= FEW || changedIn(options, form.getValues()) > 0);
  // Mounted once and then kept: what was typed half stays when the group is closed.
  const [mounted, setMounted] = useState(open);
  const [filter, setFilter] = useState('');
  const { errors, submitCount } = useFormState({ control: form.control });
  const broken = options.filter((arg) => errors[fieldKey(arg)] !== undefined).length;
  // A new error opens the group, and so does an attempt to run with one; otherwise it may be closed.
  // So do settings from elsewhere that changed something here.
  const seen = { attempts: `${submitCount} ${broken}`, restored };
  const [known, setKnown] = useState(seen);
  if (seen.attempts !== known.attempts || seen.restored !== known.restored) {
    setKnown(seen);
    if (broken > 0 || (seen.restored !== known.restored && changedIn(options, form.getValues()) > 0)) setOpen(true);
  }
  if (open && !mounted) setMounted(true);
  const id = useId();
  const groups = useMemo(() => argGroups(options), [options]);
  // An error is never hidden, whatever was looked for.
  const shown = new Set(options.filter((arg) => matches(arg, filter) || errors[fieldKey(arg)] !== undefined));
  return (
    <Box sx={alone ? {} : { mt: 3, pt: 1.5, borderTop: 1, borderColor: 'hairline' }}>
      {!alone && (
        <Button
          color="inherit"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls={id}
          endIcon={<ExpandMore sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
          sx={{ mx: -1, mb: open ? 1 : 0 }}
        >
          <OptionsTitle options={options} form={form} broken={broken} onChanged={() => setMounted(true)} />
        </Button>
      )}
      {!open && (
        <Typography variant="body2" color="textSecondary" noWrap aria-hidden>
          {options.map(({ name }) => name).join(', ')}
        </Typography>
      )}
      <Box id={id} hidden={!open}>
        {options.length > FILTERED && <FilterBox text={filter} onText={setFilter} shown={shown.size} of={options.length} />}
        {mounted &&
          groups.map(({ name, args }) => (
            <Group key={name ?? ''} name={name} hidden={!args.some((arg) => shown.has(arg))}>
              <FieldGrid args={args} control={form.control} shown={shown} sparing={options.length > MANY} />
            </Group>
          ))}
        {shown.size === 0 && (
          <Typography variant="body2" color="textSecondary">
            {words.noSuchOption}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** Fields that the module calls a group, under its name. */
function Group({ name, hidden, children }: { name: string | undefined; hidden: boolean; children: ReactNode }) {
  const id = useId();
  if (name === undefined) return children;
  return (
    <Box role="group" aria-labelledby={id} hidden={hidden} sx={{ '&:not(:first-of-type)': { mt: 3 } }}>
      <Typography id={id} variant="h3" sx={{ color: 'text.secondary', mb: 1 }}>
        {titleOf(name)}
      </Typography>
      {children}
    </Box>
  );
}

/** On its own, so that a keystroke repaints the title and not the fields. */
function OptionsTitle({ options, form, broken, onChanged }: Pick<Props, 'options' | 'form'> & { broken: number; onChanged: () => void }) {
  const changed = changedIn(options, useWatch({ control: form.control }));
  // Only fields that exist are checked before a run: settings from elsewhere must not slip through a closed group.
  useEffect(() => {
    if (changed > 0) onChanged();
  }, [changed, onChanged]);
  const counts = [String(options.length), changed > 0 && words.changed(changed), broken > 0 && words.toCorrect(broken)].filter(
    (part) => part !== false,
  );
  return <>{words.options(counts.join(', '))}</>;
}

function changedIn(options: readonly Arg[], values: FormValues): number {
  return options.filter((arg) => !isDefault(arg, valueOf(values, arg))).length;
}
