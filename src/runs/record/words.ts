// Why a file is no record of a run.
export const noRecord = 'This isn’t a record of a run.';
export const newerRecord = 'This record was written by a newer version of this page.';
export const brokenRecord = 'This record is damaged: something is missing in it.';
