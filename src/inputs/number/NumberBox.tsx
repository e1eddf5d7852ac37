import type { KeyboardEvent } from 'react';
import { fromText, type ArgValue } from '../../spec/value.ts';
import type { WidgetProps } from '../define.ts';
import { boundsOf, clamp, moved } from '../numbers.ts';
import { understoodAs } from './understood.ts';
import { asText } from '../asText.ts';
import { TextBox } from '../TextBox.tsx';
import { useText } from '../useText.ts';

/**
 * A number typed as text: `type="number"` hides what it can't read, so neither `-` nor `1e` nor a decimal comma could be
 * kept while typing, and the wheel changes it unseen.
 */
export function NumberBox({ widget, width }: { widget: WidgetProps; width?: number }) {
  const { arg, value, disabled } = widget;
  const read = (text: string): ArgValue => (text.trim() === '' ? undefined : fromText(text, arg.kind));
  const [text, setText] = useText({ value, write: asText, read, onChange: widget.onChange });

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0 || disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const steps = direction * (event.shiftKey ? 10 : 1);
    setText(String(typeof value === 'number' || typeof value === 'bigint' ? moved(arg, value, steps) : startOf(widget)));
  };
  const onLeave = () => {
    const written = understoodAs(text, value);
    if (written !== undefined) setText(written);
    widget.onBlur();
  };
  // Number pads on phones have no minus sign.
  const positive = (boundsOf(arg).low ?? -1) >= 0;
  return (
    <TextBox
      widget={{ ...widget, onBlur: onLeave }}
      text={text}
      onText={setText}
      onKeyDown={onKeyDown}
      inputMode={positive ? (arg.kind === 'integer' ? 'numeric' : 'decimal') : 'text'}
      {...(width !== undefined && { width })}
    />
  );
}

/** Where stepping begins when nothing is set. */
function startOf({ arg }: WidgetProps): number {
  return typeof arg.default === 'number' ? arg.default : clamp(arg, 0);
}
