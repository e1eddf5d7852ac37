import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useState, type KeyboardEvent } from 'react';
import { emptied } from '../../spec/empty.ts';
import type { Scalar } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import { findChoice, menuOf } from '../choices.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { WidgetProps } from '../define.ts';
import { Fill } from '../Fill.tsx';
import { movedTo } from '../list/entries.ts';
import { markStyle } from '../list/EntryChip.tsx';
import { useDragging } from '../list/useDragging.ts';
import { searchChoices } from '../select/search.ts';
import { MENU_SLOTS, SearchBox } from '../select/SearchBox.tsx';
import * as say from '../words.ts';
import * as own from './words.ts';

const FLAT_CHIP = {
  borderRadius: 0.75,
  bgcolor: 'media',
  maxWidth: '100%',
  height: 'auto',
  minHeight: 26,
  '& .MuiChip-label': { whiteSpace: 'normal', overflowWrap: 'anywhere', py: 0.25, typography: 'body2' },
  '& .MuiChip-deleteIcon': { color: 'text.secondary', fontSize: '0.9rem', '&:hover': { color: 'text.primary' } },
} as const;

const WRONG_CHIP = { border: '1px solid', borderColor: 'error.main', color: 'error.main' } as const;

/** Several of many. They are sent in the order they were chosen or moved to; whether that matters only the model knows. */
export default function Multiselect(props: WidgetProps) {
  const { arg, id, value, itemErrors, disabled, onChange, onBlur } = props;
  const problems = new Map(itemErrors.map(({ index, message }) => [index, message]));
  const given = scalarsOf(value);
  const menu = menuOf(arg, [...scalarsOf(arg.default), ...given]);
  const chosen = given.map((item) => findChoice(menu, item)).filter((choice) => choice !== undefined);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    if (to < 0 || to >= chosen.length) return;
    onChange(movedTo(chosen, from, to).map((choice) => choice.value));
    setSaid(own.movedChoice(chosen[from]?.text ?? '', to + 1, chosen.length));
  };
  const { handlersOf, markOf } = useDragging(move);
  const onKeyDown = (event: KeyboardEvent & { defaultMuiPrevented?: boolean | undefined }) => {
    const at = (event.target as HTMLElement).dataset.entry;
    // Any key but an arrow would take the focus from the chip, Shift itself included.
    if (event.key === 'Shift') event.defaultMuiPrevented = at !== undefined;
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    // The control takes the focus to the neighbouring chip by itself, which is then the moved one.
    if (event.shiftKey && at !== undefined && by !== 0) move(Number(at), Number(at) + by);
  };
  return (
    <>
      <Autocomplete
        id={id}
        data-entries
        multiple
        size="small"
        fullWidth
        autoHighlight
        disableCloseOnSelect
        disabled={disabled}
        options={menu}
        // The frame's own button means "not set".
        disableClearable
        value={chosen}
        filterOptions={searchChoices}
        getOptionLabel={(choice) => choice.text}
        getOptionKey={(choice) => menu.indexOf(choice)}
        isOptionEqualToValue={(choice, current) => choice.value === current.value}
        onChange={(_, choices) => onChange(choices.length === 0 ? emptied(arg) : choices.map((choice) => choice.value))}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        renderInput={(params) => <SearchBox params={params} widget={props} placeholder={chosen.length > 0 ? '' : emptyText(props)} />}
        renderOption={({ key, ...option }, choice, { selected }) => (
          <li key={key} {...option}>
            <Check
              aria-hidden
              sx={{ fontSize: '1rem', mr: 1, flexShrink: 0, color: 'primary.main', visibility: selected ? 'visible' : 'hidden' }}
            />
            <Box component="span">{choice.text}</Box>
          </li>
        )}
        renderValue={(choices, getItemProps) =>
          choices.map((choice, index) => {
            const { key, ...item } = getItemProps({ index });
            const problem = problems.get(index);
            return (
              <Chip
                key={key}
                {...item}
                {...(disabled ? {} : handlersOf(index))}
                data-entry={index}
                title={problem ?? own.howToMove}
                size="small"
                label={
                  <>
                    {choice.text}
                    {problem !== undefined && <HiddenText>{` (${problem})`}</HiddenText>}
                  </>
                }
                deleteIcon={<Close />}
                sx={{ ...FLAT_CHIP, touchAction: 'pan-y', ...markStyle(markOf(index), false), ...(problem !== undefined && WRONG_CHIP) }}
              />
            );
          })
        }
        slotProps={MENU_SLOTS}
      />
      {value !== undefined && (
        <Box sx={{ display: 'flex', mt: 0.25, '&:empty': { display: 'none' } }}>
          <Fill arg={arg} count={given.length} />
        </Box>
      )}
      <HiddenText role="status">{said}</HiddenText>
    </>
  );
}

function emptyText({ arg, value }: WidgetProps): string {
  if (arg.required) return own.chooseSome;
  return value === undefined ? say.notSet : own.noneChosen;
}

function scalarsOf(value: ArgValue): Scalar[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((item) => ['string', 'number', 'bigint', 'boolean'].includes(typeof item)) as Scalar[];
}
