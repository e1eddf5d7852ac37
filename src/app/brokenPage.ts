import type { ErrorReport } from '../outputs/error/report.ts';

/** Most likely the server has newer files of the page than the browser asks for. */
export const BROKEN_PAGE: ErrorReport = {
  status: undefined,
  title: 'This page is broken',
  what: 'A part of the page couldn’t be loaded, or it met something that it can’t handle. The model may have run all the same.',
  next: 'Reload the page and run again.',
  fields: [],
  raw: '',
};
