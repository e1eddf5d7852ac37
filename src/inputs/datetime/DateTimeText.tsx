import type { WidgetProps } from '../define.ts';
import { PickOrType } from '../PickOrType.tsx';

/** marshmallow 2 refuses a time without seconds, which browsers leave out when they are zero, and one with fractions of them. */
function withSeconds(picked: string): string {
  return /T\d\d:\d\d$/.test(picked) ? `${picked}:00` : picked.replace(/\.0+$/, '');
}

/** The value is what was picked, without a zone: adding one would move the hour for models that ignore zones. */
export default function DateTimeText(props: WidgetProps) {
  return (
    <PickOrType
      widget={props}
      type="datetime-local"
      pickable={/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/}
      complete={withSeconds}
      step={1}
    />
  );
}
