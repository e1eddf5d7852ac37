import CalendarToday from '@mui/icons-material/CalendarTodayOutlined';
import Keyboard from '@mui/icons-material/KeyboardOutlined';
import { useRef, useState } from 'react';
import { IconAction } from '../ui/IconAction.tsx';
import type { WidgetProps } from './define.ts';
import { asText } from './asText.ts';
import { TextBox } from './TextBox.tsx';

interface Props {
  widget: WidgetProps;
  type: 'date' | 'datetime-local';
  /** What the browser's own picker can show; any other text is typed. */
  pickable: RegExp;
  /** The picker's text → the value. */
  complete: (picked: string) => string;
  step?: number;
}

/** A browser's date picker, with free text beside it: servers take more forms than pickers offer. */
export function PickOrType({ widget, type, pickable, complete, step }: Props) {
  const [typing, setTyping] = useState(false);
  const text = asText(widget.value);
  const foreign = text !== '' && !pickable.test(text);
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
  return (
    <TextBox
      key={free ? 'type' : 'pick'}
      widget={{ ...widget, focusRef }}
      text={text}
      // A picker is emptied with its own button: that means "not set", as an empty text is no date.
      onText={(next) => widget.onChange(next === '' ? undefined : free ? next : complete(next))}
      type={free ? 'text' : type}
      width={type === 'date' ? 200 : 270}
      {...(step !== undefined && { step })}
      end={
        <IconAction
          title={free ? 'Use the date picker' : 'Type it as text'}
          what={`for ${widget.arg.name}`}
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
