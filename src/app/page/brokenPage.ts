import type { ErrorReport } from '../../answers/report.ts';
import * as words from './words.ts';

/** Most likely the server has newer files of the page than the browser asks for. */
export const BROKEN_PAGE: ErrorReport = {
  status: undefined,
  ...words.brokenPage,
  fields: [],
  raw: '',
};

/** A fault of the page between the click and the request. */
export const BROKEN_INPUTS: ErrorReport = {
  status: undefined,
  ...words.brokenInputs,
  fields: [],
  raw: '',
};
