import type { WidgetProps } from '../define.ts';
import { FileInput } from '../FileInput.tsx';

export default function Video(props: WidgetProps) {
  return <FileInput {...props} medium="video" />;
}
