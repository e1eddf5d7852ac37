import type { ShownStatus } from '../../runs/trainings/merge.ts';

export const STATUS_COLOURS: Readonly<Record<ShownStatus, string>> = {
  running: 'primary.main',
  done: 'success.main',
  error: 'error.main',
  cancelled: 'text.secondary',
  gone: 'warning.main',
  unknown: 'text.secondary',
};
