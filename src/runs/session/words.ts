import { grouped, plural } from '../../files/amounts.ts';

// Why a file is no saved session.
export const brokenSession = 'This session is damaged: its session.json can’t be read.';
export const otherArchive = 'This archive isn’t a session of this page.';
export const newerSession = 'This session was saved by a newer version of this page. Open it there, or unpack it on your computer.';

// What is in a file.
const quoted = (model: string): string => `“${model}”`;
export const nameOfModel = (id: string, title: string | undefined): string =>
  title === undefined || title === id ? quoted(id) : `${title} (${id})`;
export const fromModels = (models: readonly string[]): string =>
  models.length === 0 ? 'It doesn’t say of which model it is.' : `From the ${plural(models.length, 'model', 'models')} ${listed(models)}.`;
export const savedOn = (moment: string): string => `Saved on ${moment}.`;
export const servedAt = (address: string): string => `At ${address}.`;
export const withVersions = (deepaas: string | undefined, page: string | undefined): string =>
  [deepaas && `DEEPaaS ${deepaas}`, page && `version ${page} of this page`].filter((part) => part).join(', ');
export const runsIn = (count: number): string => `${grouped(count)} ${plural(count, 'run', 'runs')}`;
export const batchesIn = (count: number): string => `${grouped(count)} ${plural(count, 'batch', 'batches')}`;
export const trainingsIn = (count: number): string => `${grouped(count)} ${plural(count, 'training', 'trainings')}`;
export const formIn = (files: number): string =>
  files === 0 ? 'the form' : `the form with ${files === 1 ? 'a file' : `${grouped(files)} files`}`;
export const choicesIn = 'the choices of the page';
export const holds = (parts: readonly string[]): string => (parts.length === 0 ? 'It is empty.' : `It holds ${listed(parts)}.`);
export const otherModel = (here: readonly string[]): string =>
  `This page has ${here.length === 1 ? 'another model' : 'other models'}, ${listed(here.slice(0, 3).map(quoted))}${here.length > 3 ? ' and more' : ''}. Runs, batches and trainings of other models stay in the file; choices of the page fit.`;

// What came of it, part by part.
export const stopped = 'Stopped. What had come by then is here.';
export const batchesCame = (count: number): string => `${count === 1 ? 'One batch' : `${grouped(count)} batches`} taken over.`;
export const batchesKnown = (count: number): string => `${batchesIn(count)} ${plural(count, 'was', 'were')} here already.`;
export const batchesCompleted = (runs: number): string =>
  `${runs === 1 ? 'One run that it lacked' : `${grouped(runs)} runs that they lacked`} came.`;
export const batchesBroken = (count: number): string => `${batchesIn(count)} couldn’t be read.`;
export const batchesNewer = (count: number): string => `${batchesIn(count)} ${plural(count, 'is', 'are')} of a newer version of this page.`;
export const batchesToRead = (count: number): string =>
  `${count === 1 ? 'A batch' : `${grouped(count)} batches`} of an older page can be read after unpacking, and not here.`;
export const batchesLeftOut = (count: number): string => `${batchesIn(count)} didn’t fit: the browser has no more room.`;
export const batchesOversized = (count: number): string =>
  `${batchesIn(count)} would unpack to far more than a file of this size can hold, and ${plural(count, 'stays', 'stay')} in it.`;
export const batchesUnread = (count: number): string => `${batchesIn(count)} ${plural(count, 'wasn’t', 'weren’t')} looked at.`;
export const trainingsCame = (count: number): string => `${count === 1 ? 'One training' : `${grouped(count)} trainings`} taken over.`;
export const trainingsKnown = (count: number): string => `${trainingsIn(count)} ${plural(count, 'was', 'were')} here already.`;
export const trainingsBroken = (count: number): string => `${trainingsIn(count)} couldn’t be read.`;
export const trainingsLeftOut = (count: number): string =>
  `${trainingsIn(count)} ${plural(count, 'is', 'are')} more than are kept of a model.`;
export const choicesCame = (count: number): string => `${count === 1 ? 'One choice' : `${grouped(count)} choices`} of the page taken over.`;
export const choicesStayed = (count: number): string =>
  `${count === 1 ? 'One choice differs here and stays as it is' : `${grouped(count)} choices differ here and stay as they are`}.`;
export const foreign = (what: readonly string[], model: string, count: number): string =>
  `${listed(what)} ${plural(count, 'is', 'are')} of ${quoted(model)}, a model that isn’t here, and ${plural(count, 'stays', 'stay')} in the file.`;
export const nothingNew = 'Nothing in it was new here.';

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
