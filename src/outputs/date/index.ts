import { defineOutput } from '../define.ts';
import { valueOf } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { DateProps } from './props.ts';

export const date = defineOutput<DateProps>({
  id: 'date',
  match(part) {
    const value = valueOf(part);
    const format = part.from === 'json' ? part.shape?.format : undefined;
    if (typeof value !== 'string' || (format !== 'date' && format !== 'date-time')) return undefined;
    const timed = !/^\d{4}-\d{2}-\d{2}$/.test(value);
    // A day alone is midnight UTC to JavaScript, which is the day before in America.
    const moment = new Date(timed ? value : `${value}T00:00:00`);
    return Number.isNaN(moment.getTime()) ? undefined : { text: value, date: moment, timed };
  },
  expect: (property) =>
    property.kind === 'string' && /^date(?:-time)?$/.test(property.format ?? '')
      ? `the schema declares format ${property.format}`
      : undefined,
  View: lazyPart(() => import('./DateView.tsx')),
});
