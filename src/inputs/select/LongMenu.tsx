import Autocomplete from '@mui/material/Autocomplete';
import { useMemo } from 'react';
import { findChoice, menuOf, type Choice } from '../choices.ts';
import type { WidgetProps } from '../define.ts';
import { searchChoices, groupsOf } from './search.ts';
import { MENU_SLOTS, MenuGroup, SearchBox } from './SearchBox.tsx';
import * as say from '../words.ts';

interface Unset {
  readonly value: undefined;
  readonly text: string;
}

const UNSET: Unset = { value: undefined, text: say.notSet };

export default function LongMenu(props: WidgetProps) {
  const { arg, id, value, disabled, onChange, onBlur } = props;
  const menu = menuOf(arg, [arg.default, value]);
  const optional = !arg.required && arg.default === undefined;
  const options: readonly (Choice | Unset)[] = optional ? [UNSET, ...menu] : menu;
  const groups = useMemo(() => groupsOf(arg.choices.map(String)), [arg.choices]);
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
      filterOptions={searchChoices}
      {...(groups !== undefined && { groupBy: (choice: Choice | Unset) => groups.get(choice.text) ?? '' })}
      renderGroup={({ key, group, children }) => (
        <MenuGroup key={key} name={group}>
          {children}
        </MenuGroup>
      )}
      getOptionLabel={(choice) => choice.text}
      getOptionKey={(choice) => options.indexOf(choice)}
      isOptionEqualToValue={(choice, current) => choice.value === current.value}
      onChange={(_, choice) => onChange(choice?.value)}
      onBlur={onBlur}
      renderInput={(params) => <SearchBox params={params} widget={props} placeholder={arg.required ? say.chooseOne : say.notSet} />}
      slotProps={MENU_SLOTS}
    />
  );
}
