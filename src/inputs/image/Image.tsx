import type { WidgetProps } from '../define.ts';
import { FileInput } from '../FileInput.tsx';

export default function Image(props: WidgetProps) {
  return <FileInput {...props} medium="image" />;
}
