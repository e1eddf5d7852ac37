import type { WidgetProps } from '../define.ts';
import { asText } from '../asText.ts';
import { readAs } from '../text/readAs.ts';
import { StructuredText } from '../text/StructuredText.tsx';

export default function Multiline(props: WidgetProps) {
  return (
    <StructuredText
      widget={props}
      text={asText(props.value)}
      onText={(typed) => props.onChange(readAs(props.arg, typed))}
      rows={{ min: 2, max: 14 }}
    />
  );
}
