import type { WidgetProps } from '../define.ts';
import { NumberBox } from './NumberBox.tsx';

export default function Number(props: WidgetProps) {
  return <NumberBox widget={props} width={220} />;
}
