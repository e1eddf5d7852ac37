import type { ShownStatus } from '../../runs/trainings/merge.ts';

export const STATUS_WORDS: Readonly<Record<ShownStatus, string>> = {
  running: 'Running',
  done: 'Done',
  error: 'Failed',
  cancelled: 'Cancelled',
  gone: 'Lost',
  unknown: 'Unknown',
};

export const STATUS_COLOURS: Readonly<Record<ShownStatus, string>> = {
  running: 'primary.main',
  done: 'success.main',
  error: 'error.main',
  cancelled: 'text.secondary',
  gone: 'warning.main',
  unknown: 'text.secondary',
};
