import type { Arg } from '../spec/model.ts';
import type { ArgValue } from '../spec/value.ts';
import { testItems } from './testArg.ts';

/** What the contract tests need to know of a widget. */
export interface Sample {
  /** An argument that the widget is chosen for. */
  readonly arg: Partial<Arg>;
  /** Two values of that argument. */
  readonly value: ArgValue;
  readonly other: ArgValue;
  /** What makes `value`, once the control has the focus; missing where a test can't press keys, as in a file picker. */
  readonly keys?: string;
  /** `value` as it travels: one text for each occurrence of the name. */
  readonly sent: readonly string[];
}

const file = new File(['abc'], 'a.bin', { type: 'application/x-thing' });

/** One for each widget of the registry. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  image: {
    arg: { kind: 'file', description: 'image' },
    value: new File(['abc'], 'a.png', { type: 'image/png' }),
    other: file,
    sent: ['a.png image/png'],
  },
  audio: {
    arg: { kind: 'file', description: 'audio' },
    value: file,
    other: new File(['d'], 'd.wav', { type: 'audio/wav' }),
    sent: ['a.bin application/x-thing'],
  },
  video: {
    arg: { kind: 'file', description: 'video' },
    value: file,
    other: new File(['d'], 'd.mp4', { type: 'video/mp4' }),
    sent: ['a.bin application/x-thing'],
  },
  file: {
    arg: { kind: 'file', multiple: true, description: 'Some files' },
    value: [file],
    other: [file, new File([], 'empty')],
    sent: ['a.bin application/x-thing'],
  },
  multiselect: {
    arg: { kind: 'array', items: testItems({}), choices: ['a', 'b', 'c'], description: 'Help' },
    value: ['a'],
    other: ['c', 'a'],
    keys: '{ArrowDown}{Enter}{Escape}',
    sent: ['a'],
  },
  select: {
    arg: { choices: ['a', 'b', ''], description: 'Help' },
    value: 'a',
    other: '',
    keys: '{Enter}{ArrowDown}{Enter}',
    sent: ['a'],
  },
  switch: { arg: { kind: 'boolean', description: 'Help' }, value: false, other: true, keys: '{ArrowLeft}', sent: ['false'] },
  slider: { arg: { kind: 'integer', minimum: -5, maximum: 5, description: 'Help' }, value: 0, other: -5, keys: '{Tab}0', sent: ['0'] },
  number: { arg: { kind: 'number', description: 'Help' }, value: 0, other: 1e-7, keys: '0', sent: ['0'] },
  list: {
    arg: { kind: 'array', items: testItems({ kind: 'number' }), description: 'Help' },
    value: [0],
    other: [1, 2, 0],
    keys: '0{Enter}',
    sent: ['0'],
  },
  json: { arg: { kind: 'object', description: 'Help' }, value: {}, other: { a: [1, { b: null }] }, keys: '{{}', sent: ['{}'] },
  password: { arg: { format: 'password', description: 'Help' }, value: 'se cret', other: '', keys: 'se cret', sent: ['"se cret"'] },
  date: {
    arg: { format: 'date', description: 'Help' },
    value: '2026-11-22',
    other: '22 November',
    keys: '2026-11-22',
    sent: ['2026-11-22'],
  },
  datetime: {
    arg: { format: 'date-time', description: 'Help' },
    value: '2026-11-22T10:00:00',
    other: '2026-11-22T10:00:00+00:00',
    sent: ['2026-11-22T10:00:00'],
  },
  url: {
    arg: { format: 'url', description: 'Help' },
    value: 'https://example.org/?a=b',
    other: '',
    keys: 'https://example.org/?a=b',
    sent: ['https://example.org/?a=b'],
  },
  multiline: { arg: { default: 'a\nb', description: 'Help' }, value: 'a\nb', other: ' c\n\n', sent: ['a\nb'] },
  text: { arg: { description: 'Help' }, value: ' 0 ', other: '', keys: ' 0 ', sent: [' 0 '] },
};
