import type { ErrorReport } from '../../answers/report.ts';

/** Most likely the server has newer files of the page than the browser asks for. */
export const BROKEN_PAGE: ErrorReport = {
  status: undefined,
  title: 'This page is broken',
  what: 'A part of the page couldn’t be loaded, or it met something that it can’t handle. The model may have run all the same.',
  next: 'Reload the page and run again.',
  fields: [],
  raw: '',
};

/** A fault of the page between the click and the request. */
export const BROKEN_INPUTS: ErrorReport = {
  status: undefined,
  title: 'This page couldn’t make a request of these inputs',
  what: 'It met something that it can’t handle. Nothing was sent to the model.',
  next: 'Change what you entered last and run again, or reload the page. “About this page” in the API menu tells what went wrong.',
  fields: [],
  raw: '',
};
