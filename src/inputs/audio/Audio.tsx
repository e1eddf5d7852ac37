import type { WidgetProps } from '../define.ts';
import { FileInput } from '../FileInput.tsx';

export default function Audio(props: WidgetProps) {
  return <FileInput {...props} medium="audio" />;
}
