import { defineOutput } from '../define.ts';
import { partValue } from '../../answers/part.ts';
import { hasFormat } from '../../spec/formats.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { DateProps } from './props.ts';
import * as words from './ruleWords.ts';

export const date = defineOutput<DateProps>({
  id: 'date',
  match(part) {
    const value = partValue(part);
    if (typeof value !== 'string' || part.from !== 'json' || !hasFormat(part.shape, 'date', 'date-time')) return undefined;
    const timed = !/^\d{4}-\d{2}-\d{2}$/.test(value);
    // A day alone is midnight UTC to JavaScript, which is the day before in America.
    const moment = new Date(timed ? value : `${value}T00:00:00`);
    return Number.isNaN(moment.getTime()) ? undefined : { text: value, date: moment, timed };
  },
  expect: (property) =>
    property.kind === 'string' && hasFormat(property, 'date', 'date-time') ? words.declared(property.format ?? '') : undefined,
  View: lazyPart(() => import('./DateView.tsx')),
  sketch: 'value',
  isLine: () => true,
});
