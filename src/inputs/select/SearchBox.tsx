import type { AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { WidgetProps } from '../define.ts';
import { FLAT_MENU } from './flatMenu.ts';
import { QUIET_PLACEHOLDER } from '../TextBox.tsx';

interface Props {
  params: AutocompleteRenderInputParams;
  widget: WidgetProps;
  placeholder: string;
}

/** The text control of an Autocomplete, wired to the frame. */
export function SearchBox({ params, widget, placeholder }: Props) {
  const { ref: root, ...around } = params.slotProps.input;
  const { ref: inner, ...htmlInput } = params.slotProps.htmlInput;
  return (
    <OutlinedInput
      {...around}
      ref={root}
      id={params.id}
      size="small"
      fullWidth
      disabled={params.disabled}
      error={widget.invalid}
      placeholder={placeholder}
      required={widget.arg.required}
      sx={{ '& input::placeholder': QUIET_PLACEHOLDER }}
      inputRef={(element: HTMLInputElement | null) => {
        assign(inner, element);
        widget.focusRef(element);
      }}
      slotProps={{
        input: {
          ...htmlInput,
          'aria-labelledby': widget.labelId,
          'aria-describedby': widget.describedBy,
          spellCheck: false,
          required: false,
          'aria-required': widget.arg.required || undefined,
        },
      }}
    />
  );
}

function assign(ref: unknown, element: HTMLInputElement | null): void {
  if (typeof ref === 'function') ref(element);
  else if (typeof ref === 'object' && ref !== null) (ref as { current: HTMLInputElement | null }).current = element;
}

/** Choices of one family under their name. Those without one stand without a heading. */
export function MenuGroup({ name, children }: { name: string; children: ReactNode }) {
  const heading = (
    <Typography
      aria-hidden
      variant="caption"
      component="div"
      color="textSecondary"
      sx={{ position: 'sticky', top: -8, zIndex: 1, px: 2, pt: 1, pb: 0.5, bgcolor: 'background.paper', fontWeight: 600 }}
    >
      {name}
    </Typography>
  );
  return (
    <li role="presentation">
      {name !== '' && heading}
      <Box component="ul" role="presentation" sx={{ p: 0 }}>
        {children}
      </Box>
    </li>
  );
}

/** Long and unbroken choices wrap. */
export const MENU_SLOTS = {
  paper: { sx: FLAT_MENU },
  listbox: { sx: { '& .MuiAutocomplete-option': { overflowWrap: 'anywhere', minHeight: 36 } } },
} as const;
