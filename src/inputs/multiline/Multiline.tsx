import type { WidgetProps } from '../define.ts';
import { asText } from '../asText.ts';
import { TextBox } from '../TextBox.tsx';

export default function Multiline(props: WidgetProps) {
  return <TextBox widget={props} text={asText(props.value)} onText={props.onChange} rows={{ min: 2, max: 14 }} />;
}
