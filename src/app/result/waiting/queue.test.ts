import { expect, test } from 'vitest';
import { queueWords, type Queue } from './queue.ts';

test.each<[string, Partial<Queue>, string | undefined]>([
  ['nothing', {}, undefined],
  ['a batch', { batch: true }, 'Your run waits: a run of your batch is under way.'],
  ['another tab', { tab: true }, 'Your run probably waits: another tab has sent one before.'],
  ['a training', { training: true }, 'Your run probably waits: a training is running.'],
  ['both', { tab: true, training: true }, 'Your run probably waits: a training is running, and another tab has sent a run before.'],
  ['all', { batch: true, tab: true, training: true }, 'Your run waits: a run of your batch is under way.'],
])('%s', (_, queue, expected) => {
  expect(queueWords({ batch: false, tab: false, training: false, ...queue })).toBe(expected);
});
