import type { WidgetProps } from '../define.ts';
import { PickOrType } from '../PickOrType.tsx';

export default function DateText(props: WidgetProps) {
  return <PickOrType widget={props} type="date" pickable={/^\d{4}-\d\d-\d\d$/} complete={(picked) => picked} />;
}
