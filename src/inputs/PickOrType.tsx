import CalendarToday from '@mui/icons-material/CalendarTodayOutlined';
import Keyboard from '@mui/icons-material/KeyboardOutlined';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { Draft } from '../spec/value.ts';
import { IconAction } from '../ui/actions/IconAction.tsx';
import type { WidgetProps } from './define.ts';
import { asText } from './asText.ts';
import { TextBox } from './TextBox.tsx';
import * as say from './words.ts';

interface Props {
  widget: WidgetProps;
  type: 'date' | 'datetime-local';
  /** Whether the browser's own picker can show it; any other text is typed. */
  pickable: (text: string) => boolean;
  /** The picker's text → the value. */
  complete: (picked: string) => string;
  /** The value → the picker's text. */
  show?: (text: string) => string;
}

/** A browser's date picker, with free text beside it: servers take more forms than pickers offer. */
export function PickOrType({ widget, type, pickable, complete, show }: Props) {
  const [typing, setTyping] = useState(false);
  const text = asText(widget.value);
  const foreign = text !== '' && !pickable(text);
  const free = typing || foreign;
  // Another type is another element; the focus must not stay behind on the one that goes.
  const element = useRef<HTMLElement | null>(null);
  const follows = useRef(false);
  const focusRef = (next: HTMLElement | null) => {
    if (next === null) follows.current ||= element.current !== null && element.current === document.activeElement;
    else if (follows.current) {
      follows.current = false;
      next.focus();
    }
    element.current = next;
    widget.focusRef(next);
  };
  const { value, onChange } = widget;
  // A picker with half a date has no text. What was put in its place from outside must clear it.
  useEffect(() => {
    const picker = element.current;
    if (value === undefined && isHalf(picker)) picker.value = '';
  }, [value]);
  const take = (next: string) => {
    if (!free && isHalf(element.current)) onChange(HALF);
    else onChange(next === '' ? undefined : free ? next : complete(next));
  };
  /** Browsers say nothing of a picker that goes from empty to half filled in, so it is looked at. */
  const look = () => {
    if (free) return;
    if (isHalf(element.current)) {
      if (!(value instanceof Draft)) onChange(HALF);
    } else if (value instanceof Draft) onChange(undefined);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text').trim();
    if (free || pasted === '') return;
    event.preventDefault();
    const day = pasted.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T');
    onChange(pickable(day) ? complete(day) : pasted);
  };
  return (
    <TextBox
      key={free ? 'type' : 'pick'}
      widget={{
        ...widget,
        focusRef,
        onBlur: () => {
          look();
          widget.onBlur();
        },
      }}
      text={free ? text : (show?.(text) ?? text)}
      onText={take}
      onKeyUp={look}
      onPaste={paste}
      type={free ? 'text' : type}
      width={type === 'date' ? 200 : 270}
      end={
        <IconAction
          title={free ? say.pickDate : say.typeAsText}
          what={say.forArgument(widget.arg.name)}
          icon={free ? <CalendarToday /> : <Keyboard />}
          disabled={widget.disabled || foreign}
          onClick={() => {
            follows.current = true;
            setTyping(!typing);
          }}
        />
      }
    />
  );
}

/** Half a date is no date: sent without it, a run would look like the one that was meant. */
const HALF = new Draft('', say.incomplete);

function isHalf(element: HTMLElement | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type !== 'text' && element.validity.badInput;
}
