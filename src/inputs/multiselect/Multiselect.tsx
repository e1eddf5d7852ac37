import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { Scalar } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import { findChoice, menuOf, type Choice } from '../choices.ts';
import type { WidgetProps } from '../define.ts';
import { MENU_SLOTS, SearchBox } from '../select/SearchBox.tsx';

const search = createFilterOptions<Choice>({ limit: 300, stringify: (choice) => choice.text });

const FLAT_CHIP = {
  borderRadius: 0.75,
  bgcolor: 'media',
  maxWidth: '100%',
  height: 'auto',
  minHeight: 26,
  '& .MuiChip-label': { whiteSpace: 'normal', overflowWrap: 'anywhere', py: 0.25, typography: 'body2' },
  '& .MuiChip-deleteIcon': { color: 'text.secondary', fontSize: '0.9rem', '&:hover': { color: 'text.primary' } },
} as const;

/** Several of many, in the order they were chosen. */
export default function Multiselect(props: WidgetProps) {
  const { arg, id, value, disabled, onChange, onBlur } = props;
  const given = scalarsOf(value);
  const menu = menuOf(arg, [...scalarsOf(arg.default), ...given]);
  const chosen = given.map((item) => findChoice(menu, item)).filter((choice) => choice !== undefined);
  return (
    <Autocomplete
      id={id}
      multiple
      size="small"
      fullWidth
      autoHighlight
      disableCloseOnSelect
      disabled={disabled}
      options={menu}
      // The frame's own button means "not set"; an empty list is reached by removing the last entry.
      disableClearable
      value={chosen}
      filterOptions={search}
      getOptionLabel={(choice) => choice.text}
      getOptionKey={(choice) => menu.indexOf(choice)}
      isOptionEqualToValue={(choice, current) => choice.value === current.value}
      onChange={(_, choices) => onChange(choices.map((choice) => choice.value))}
      onBlur={onBlur}
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
          return <Chip key={key} {...item} size="small" label={choice.text} deleteIcon={<Close />} sx={FLAT_CHIP} />;
        })
      }
      slotProps={MENU_SLOTS}
    />
  );
}

function emptyText({ arg, value }: WidgetProps): string {
  if (arg.required) return 'choose some';
  return value === undefined ? 'not set' : 'none chosen';
}

function scalarsOf(value: ArgValue): Scalar[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((item) => typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean');
}
