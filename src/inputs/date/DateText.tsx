import { startsWithDay } from '../../spec/days.ts';
import type { WidgetProps } from '../define.ts';
import { PickOrType } from '../PickOrType.tsx';

function isDay(text: string): boolean {
  return text.length === 10 && startsWithDay(text);
}

export default function DateText(props: WidgetProps) {
  return <PickOrType widget={props} type="date" pickable={isDay} complete={(picked) => picked} />;
}
