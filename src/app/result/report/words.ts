import { grouped, plural } from '../../../files/amounts.ts';

export const report = 'Report…';
export const whatFor = 'Tells the module’s author what is wrong with this answer';
export const title = 'Report to the author';
export const goesTo = (place: string): string =>
  `Nothing is sent from here. An issue opens at ${place} with what stands below in it, for everybody to read; you look through it there, and send it.`;
export const goesByMail = (addresses: string): string =>
  `Nothing is sent from here. Your program for mail opens with what stands below in it, to ${addresses}; you look through it there, and send it.`;
export const goesEither = (place: string, addresses: string): string =>
  `Nothing is sent from here. An issue at ${place}, which everybody can read, or a mail to ${addresses} opens with what stands below in it; you look through it there, and send it.`;
export const goesNowhere =
  'The module says neither where its source is, at GitHub or GitLab, nor how its author is reached. Copy the text, save the record, and send both to whom you know.';
export const subject = 'Title';
export const expected = 'What did you expect?';
export const expectedHelp = 'What should have come, and how you know.';
export const details = 'What was asked and what came';
export const detailsHelp = 'You can change it: names of files, values and the answer itself may be private.';
export const preparing = 'Reading the answer…';
export const notPrepared = 'The run couldn’t be read. Write what you know of it.';
const saveRecord = 'Save record';
export const recordStates = { idle: saveRecord, busy: 'Hashing…', failed: 'Couldn’t be made, try again', done: 'Record saved' };
export const addRecord =
  'A link can’t carry a file: save the record, and add it to the issue or the mail yourself. It has hashes of the files, not the files.';
export const addRecordAnywhere = 'The record has hashes of the files, not the files.';
export const copyText = 'Copy text';
export const openIssue = (site: 'github' | 'gitlab'): string => `Open issue at ${site === 'github' ? 'GitHub' : 'GitLab'}`;
export const openMail = 'Open mail';
export const leftOfIssue = (left: number): string => leftOf('issue', left);
export const leftOfMail = (left: number): string => leftOf('mail', left);
const leftOf = (what: string, left: number): string =>
  `The ${what} lacks the last ${grouped(left)} ${plural(left, 'character', 'characters')}, for which its address has no room: copy the text and paste it there.`;

// In what is reported.
export const wrongAnswer = (model: string): string => `Unexpected answer of ${model}`;
export const failure = (model: string, what: string): string => `${model}: ${what}`;
export const expectedHeading = 'What I expected';
export const asked = 'What I asked';
export const came = 'What came';
export const model = 'Model';
export const deepaas = 'DEEPaaS';
export const when = 'Sent';
export const format = 'Format of the answer';
export const unset = 'not set';
export const emptyText = '(empty)';
export const bytes = (count: number): string => `${grouped(count)} ${plural(count, 'byte', 'bytes')}`;
export const silence = 'No answer';
export const noType = 'no type';
export const cut = (length: number): string => `… (${grouped(length)} characters in all)`;
export const record = (name: string): string =>
  `The record of the run, ${name}, has versions, all settings, and the SHA-256 of files and answer.`;
export const madeBy = (version: string): string => `Written with deepaas-try-me ${version}.`;
