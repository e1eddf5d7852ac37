import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useMemo, useState } from 'react';
import { useFormState, type UseFormReturn } from 'react-hook-form';
import type { Arg } from '../../spec/model.ts';
import { MANY } from './FieldGrid.tsx';
import { FilterBox } from './FilterBox.tsx';
import { changedIn, fieldKey, type FormValues } from './form.ts';
import { argGroups } from './groups.ts';
import { matches } from './matches.ts';
import { OptionGroup } from './OptionGroup.tsx';
import { useChanged } from './options/useChanged.ts';
import { useReopening } from './options/useReopening.ts';
import * as words from './words.ts';

interface Props {
  options: readonly Arg[];
  /** Nothing stands above, so that the group needs no title and is always open. */
  alone: boolean;
  /** Whether they start out of view. */
  folded: boolean;
  form: UseFormReturn<FormValues>;
  /** Counts how often settings were put into the form from elsewhere. */
  restored: number;
}

/** More than these are looked through by name. */
const FILTERED = 15;

/** What may be left alone: folded when there is much of it, never while something in it is wrong. */
export function Options({ options, alone, folded, form, restored }: Props) {
  const [open, setOpen] = useState(() => !folded || changedIn(options, form.getValues()) > 0);
  // Mounted once and then kept: what was typed half stays when the group is closed.
  const [mounted, setMounted] = useState(open);
  const [filter, setFilter] = useState('');
  const [folding, setFolding] = useState({ open: true, asked: 0 });
  const { errors, submitCount } = useFormState({ control: form.control });
  const broken = options.filter((arg) => errors[fieldKey(arg)] !== undefined).length;
  // A new error opens the group, and so does an attempt to run with one; otherwise it may be closed.
  // So do settings from elsewhere that changed something here.
  const attempts = `${submitCount} ${broken}`;
  useReopening({ attempts, restored }, (news) => {
    if (broken > 0 || (news === 'restored' && changedIn(options, form.getValues()) > 0)) setOpen(true);
  });
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
        {options.length > FILTERED && (
          <FilterBox text={filter} onText={setFilter} shown={shown.size} of={options.length}>
            {groups.length > 1 && <FoldAll open={folding.open} onAsk={(all) => setFolding({ open: all, asked: folding.asked + 1 })} />}
          </FilterBox>
        )}
        {mounted &&
          groups.map(({ name, args }) => (
            <OptionGroup
              key={name ?? ''}
              name={name}
              args={args}
              form={form}
              restored={restored}
              attempts={submitCount}
              broken={args.filter((arg) => errors[fieldKey(arg)] !== undefined).length}
              filter={filter}
              folding={folding}
              shown={shown}
              sparing={options.length > MANY}
            />
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

/** With many options it helps to see the names of their groups alone. */
function FoldAll({ open, onAsk }: { open: boolean; onAsk: (open: boolean) => void }) {
  return (
    <Button color="inherit" onClick={() => onAsk(!open)} sx={{ color: 'text.secondary', ml: 'auto', mr: -1, whiteSpace: 'nowrap' }}>
      {open ? words.foldAll : words.unfoldAll}
    </Button>
  );
}

/** On its own, so that a keystroke repaints the title and not the fields. */
function OptionsTitle({ options, form, broken, onChanged }: Pick<Props, 'options' | 'form'> & { broken: number; onChanged: () => void }) {
  const changed = useChanged(options, form);
  // Only fields that exist are checked before a run: settings from elsewhere must not slip through a closed group.
  useEffect(() => {
    if (changed > 0) onChanged();
  }, [changed, onChanged]);
  return <>{words.options(words.counts(options.length, changed, broken))}</>;
}
