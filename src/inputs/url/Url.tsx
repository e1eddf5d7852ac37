import type { WidgetProps } from '../define.ts';
import { asText } from '../asText.ts';
import { TextBox } from '../TextBox.tsx';
import { readAs } from '../text/readAs.ts';

export default function Url(props: WidgetProps) {
  return (
    <TextBox
      widget={props}
      text={asText(props.value)}
      onText={(typed) => props.onChange(readAs(props.arg, typed))}
      type="url"
      inputMode="url"
    />
  );
}
