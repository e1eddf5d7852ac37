import { formatDuration } from '../../files/amounts.ts';
import type { BatchState } from './runner.ts';
import type { Counts, ItemStatus } from './batch.ts';

export const STATUS_WORDS: Readonly<Record<ItemStatus, string>> = {
  waiting: 'waiting',
  running: 'running …',
  done: 'done',
  failed: 'failed',
  stopped: 'not run',
};

/** How far a batch is. */
export function inWords({ done, failed, stopped, left, pace }: Counts, phase: BatchState['phase']): string {
  const parts = [
    `${done} done`,
    failed > 0 && `${failed} failed`,
    stopped > 0 && `${stopped} not run`,
    left > 0 && `${left} left`,
    left > 0 && pace !== undefined && phase === 'running' && `about ${formatDuration(left * pace)} to go`,
    phase === 'paused' && 'paused',
  ];
  return parts.filter((part) => part !== false).join(', ');
}
