import type { WidgetProps } from '../define.ts';
import { ThreeStates } from './ThreeStates.tsx';
import { TwoStates } from './TwoStates.tsx';

export default function Switch(props: WidgetProps) {
  return typeof props.arg.default === 'boolean' ? <TwoStates {...props} fallback={props.arg.default} /> : <ThreeStates {...props} />;
}
