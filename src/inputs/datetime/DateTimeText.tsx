import { startsWithDay } from '../../spec/days.ts';
import type { WidgetProps } from '../define.ts';
import { PickOrType } from '../PickOrType.tsx';

/** marshmallow 2 refuses a time without seconds, which browsers leave out when they are zero, and one with fractions of them. */
function withSeconds(picked: string): string {
  return /T\d\d:\d\d$/.test(picked) ? `${picked}:00` : picked.replace(/\.0+$/, '');
}

/** Seconds of zero aren't asked for: a picker that shows them isn't complete without them. */
function withoutZeros(text: string): string {
  return text.replace(/(T\d\d:\d\d):00(?:\.0+)?$/, '$1');
}

function isMoment(text: string): boolean {
  return /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/.test(text) && startsWithDay(text);
}

/** The value is what was picked, without a zone: adding one would move the hour for models that ignore zones. */
export default function DateTimeText(props: WidgetProps) {
  return <PickOrType widget={props} type="datetime-local" pickable={isMoment} complete={withSeconds} show={withoutZeros} />;
}
