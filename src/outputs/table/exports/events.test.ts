import { expect, test } from 'vitest';
import type { Json } from '../../../spec/model.ts';
import { readGrid } from '../../../answers/shapes/readGrid.ts';
import { datasetOfEvents } from './events.ts';

const wav = { name: 'sound', file: new File([], 'dawn.wav', { type: 'audio/wav' }) };

function eventsOf(rows: Json, sent = [wav]) {
  const grid = readGrid(rows, { declared: true });
  if (grid === undefined) throw new Error('no table');
  return datasetOfEvents(grid, sent)?.sounds?.[0];
}

test('pieces of a sound with their classes, and what else is said', () => {
  const sound = eventsOf(
    [{ 'Start (s)': 0, 'End (s)': 3, 'Scientific name': 'Turdus merula', 'Common name': 'Blackbird', Confidence: 0.93 }],
    [],
  );
  expect(sound).toEqual({
    name: 'sound',
    events: [{ label: 'Blackbird', score: 0.93, start: 0, end: 3, more: { 'Scientific name': 'Turdus merula' } }],
  });
});

test('of a sound that was sent no unit is needed, milliseconds are seconds', () => {
  expect(eventsOf([{ start: 1.5, end: 3, text: ' The tide ' }])).toMatchObject({
    name: 'dawn.wav',
    events: [{ label: 'The tide', start: 1.5, end: 3 }],
  });
  expect(eventsOf([{ start_ms: 1500, end_ms: 3000, label: 'x' }], [])?.events).toMatchObject([{ start: 1.5, end: 3 }]);
  expect(eventsOf([{ begin_time: 1, end_time: 2, 'Low Freq (Hz)': 100, 'High Freq (Hz)': 900 }])?.events).toMatchObject([
    { low: 100, high: 900 },
  ]);
});

test.each<[string, Json, (typeof wav)[]]>([
  ['ranges of something else', [{ start: 10, end: 20, gene: 'x' }], []],
  ['texts', [{ start: 'a', end: 'b' }], [wav]],
  ['two units', [{ 'Start (s)': 1, 'End (ms)': 2 }], [wav]],
  ['no end', [{ 'Start (s)': 1, species: 'x' }], [wav]],
])('no events: %s', (_, rows, sent) => {
  expect(eventsOf(rows, sent)).toBeUndefined();
});
