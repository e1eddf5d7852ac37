import MenuItem from '@mui/material/MenuItem';
import MuiSelect from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { findChoice, menuOf } from '../choices.ts';
import type { WidgetProps } from '../define.ts';
import { FLAT_MENU } from './flatMenu.ts';
import * as say from '../words.ts';

/** The menu's own values are positions, since choices may be of any type and may read alike. */
export default function ShortMenu({ arg, id, labelId, describedBy, value, invalid, disabled, onChange, onBlur, focusRef }: WidgetProps) {
  const menu = menuOf(arg, [arg.default, value]);
  const chosen = findChoice(menu, value);
  const optional = !arg.required && arg.default === undefined;
  return (
    <MuiSelect
      labelId={labelId}
      value={chosen === undefined ? '' : String(menu.indexOf(chosen))}
      displayEmpty
      fullWidth
      error={invalid}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === '' ? undefined : menu[Number(event.target.value)]?.value)}
      onBlur={onBlur}
      inputRef={focusRef}
      renderValue={() => chosen?.text ?? <Nothing text={arg.required ? say.chooseOne : say.notSet} />}
      SelectDisplayProps={{ id, 'aria-describedby': describedBy, 'aria-required': arg.required || undefined }}
      MenuProps={{ slotProps: { paper: { sx: { ...FLAT_MENU, maxWidth: 'min(640px, 94vw)', maxHeight: 380 } } } }}
      sx={{ '& .MuiSelect-select': { py: 1, minHeight: '1.4375em', lineHeight: 1.4375 } }}
    >
      {optional && (
        <MenuItem value="">
          <Nothing text={say.notSet} />
        </MenuItem>
      )}
      {menu.map((choice, index) => (
        <MenuItem key={index} value={String(index)} sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
          {choice.text}
        </MenuItem>
      ))}
    </MuiSelect>
  );
}

function Nothing({ text }: { text: string }) {
  return (
    <Typography component="span" color="textSecondary" sx={{ font: 'inherit' }}>
      {text}
    </Typography>
  );
}
