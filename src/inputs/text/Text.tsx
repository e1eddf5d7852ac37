import { useEffect, useRef, type ClipboardEvent } from 'react';
import type { WidgetProps } from '../define.ts';
import { asText } from '../asText.ts';
import { useText } from '../useText.ts';
import { readAs } from './readAs.ts';
import { StructuredText } from './StructuredText.tsx';

/**
 * Text, sent back as it was typed. It is also where an argument goes whose own widget failed, so it knows every kind.
 * A line break turns the field into a text area: an `<input>` would silently drop it.
 */
export default function Text(props: WidgetProps) {
  const [text, setText] = useText({
    value: props.value,
    write: asText,
    read: (typed) => readAs(props.arg, typed),
    onChange: props.onChange,
  });
  const tall = /[\r\n]/.test(text);
  const box = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const caret = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (caret.current === undefined) return;
    box.current?.focus();
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [tall]);

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (tall || !/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart = null, selectionEnd = null } = box.current ?? {};
    const before = text.slice(0, selectionStart ?? text.length);
    const insert = pasted.replace(/\r\n?/g, '\n');
    caret.current = before.length + insert.length;
    setText(before + insert + text.slice(selectionEnd ?? text.length));
  };
  return (
    <StructuredText
      widget={props}
      text={text}
      onText={setText}
      onPaste={onPaste}
      inputRef={box}
      {...(tall && { rows: { min: 2, max: 14 } })}
    />
  );
}
