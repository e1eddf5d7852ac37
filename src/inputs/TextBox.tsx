import OutlinedInput from '@mui/material/OutlinedInput';
import { useForkRef } from '@mui/material/utils';
import type { ClipboardEvent, InputHTMLAttributes, KeyboardEvent, ReactNode, Ref } from 'react';
import type { WidgetProps } from './define.ts';
import { placeholderOf } from './field/hint.ts';

interface Props {
  widget: WidgetProps;
  text: string;
  onText: (text: string) => void;
  type?: string;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  mono?: boolean;
  /** Lines of a text area; it grows with its text. */
  rows?: { min: number; max: number };
  end?: ReactNode;
  width?: number | string;
  inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  onKeyUp?: () => void;
  onPaste?: (event: ClipboardEvent<HTMLElement>) => void;
}

/** "not set" is information; Material's own placeholders are too pale to read. */
export const QUIET_PLACEHOLDER = { color: 'text.secondary', opacity: 1 } as const;

/** The one text control under all widgets that are typed into, wired to its frame. */
export function TextBox({
  widget,
  text,
  onText,
  mono = false,
  rows,
  end,
  width,
  inputRef,
  type = 'text',
  inputMode,
  autoComplete,
  ...events
}: Props) {
  const { arg, id, describedBy, value, invalid, disabled, onBlur, focusRef } = widget;
  const ref = useForkRef<HTMLInputElement | HTMLTextAreaElement>(focusRef, inputRef);
  return (
    <OutlinedInput
      id={id}
      size="small"
      fullWidth={width === undefined}
      value={text}
      type={rows === undefined ? type : 'text'}
      multiline={rows !== undefined}
      {...(rows !== undefined && { minRows: rows.min, maxRows: rows.max })}
      placeholder={placeholderOf(arg, value)}
      required={arg.required}
      error={invalid}
      disabled={disabled}
      endAdornment={end}
      inputRef={ref}
      onChange={(event) => onText(event.target.value)}
      onBlur={onBlur}
      onKeyDown={events.onKeyDown}
      onKeyUp={events.onKeyUp}
      onPaste={events.onPaste}
      slotProps={{
        input: {
          'aria-describedby': describedBy,
          // A text begins where its own writing does.
          dir: 'auto',
          inputMode,
          autoComplete: autoComplete ?? 'off',
          autoCapitalize: 'none',
          autoCorrect: 'off',
          spellCheck: false,
        },
      }}
      sx={{
        width,
        maxWidth: '100%',
        pr: end === undefined ? undefined : 0.5,
        '& textarea, & input': mono ? { typography: 'code' } : {},
        '& input': { py: 1 },
        '& ::placeholder': QUIET_PLACEHOLDER,
      }}
    />
  );
}
