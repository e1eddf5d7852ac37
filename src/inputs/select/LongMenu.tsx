import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import { findChoice, type Choice } from '../choices.ts';
import type { WidgetProps } from '../define.ts';
import { MENU_SLOTS, SearchBox } from './SearchBox.tsx';

interface Unset {
  readonly value: undefined;
  readonly text: string;
}

const UNSET: Unset = { value: undefined, text: 'not set' };

/** More entries than anyone scrolls through would only make the menu slow to open. */
const search = createFilterOptions<Choice | Unset>({ limit: 300, stringify: (choice) => choice.text });

export function LongMenu(props: WidgetProps & { menu: readonly Choice[] }) {
  const { arg, id, value, disabled, onChange, onBlur, menu } = props;
  const optional = !arg.required && arg.default === undefined;
  const options: readonly (Choice | Unset)[] = optional ? [UNSET, ...menu] : menu;
  return (
    <Autocomplete
      id={id}
      size="small"
      fullWidth
      openOnFocus={false}
      autoHighlight
      disabled={disabled}
      options={options}
      disableClearable={!optional}
      value={findChoice(menu, value) ?? null}
      filterOptions={search}
      getOptionLabel={(choice) => choice.text}
      getOptionKey={(choice) => options.indexOf(choice)}
      isOptionEqualToValue={(choice, current) => choice.value === current.value}
      onChange={(_, choice) => onChange(choice?.value)}
      onBlur={onBlur}
      renderInput={(params) => <SearchBox params={params} widget={props} placeholder={arg.required ? 'choose one' : 'not set'} />}
      slotProps={MENU_SLOTS}
    />
  );
}
