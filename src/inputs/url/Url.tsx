import type { WidgetProps } from '../define.ts';
import { asText } from '../asText.ts';
import { TextBox } from '../TextBox.tsx';

export default function Url(props: WidgetProps) {
  return <TextBox widget={props} text={asText(props.value)} onText={props.onChange} type="url" inputMode="url" />;
}
