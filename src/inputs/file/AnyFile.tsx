import type { WidgetProps } from '../define.ts';
import { FileInput } from '../FileInput.tsx';

export default function AnyFile(props: WidgetProps) {
  return <FileInput {...props} medium={undefined} />;
}
