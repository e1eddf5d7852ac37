import { askBeforeLeaving, askForFolder, folderLeave } from '../../files/environment.ts';
import { report, reporting } from '../../files/report.ts';
import type { ReadRun } from '../finishedRun.ts';
import { hashing } from '../record/hashing.ts';
import { changeFolderState, chosenFolder, setFolder } from './chosenFolder.ts';
import { diskName, type DiskFile } from './diskNames.ts';
import { runFiles, runFolderName } from './runFiles.ts';
import * as say from './words.ts';

/** A run that is to be written. */
interface Waiting {
  readonly ended: ReadRun;
  readonly withholdAnswer: boolean;
}

/** Runs that couldn't be written and may still be, when the folder is back: no more than these, and so many bytes. */
const MAX_WAITING = 200;
const MAX_BYTES = 500_000_000;

let waiting: readonly Waiting[] = [];
let dropped = 0;

/** One after another, so that two runs of one second don't get one folder. */
let turn: Promise<unknown> = Promise.resolve();

function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined /* whoever asked for it is told */);
  return next;
}

/**
 * Writes a run that has just ended into the folder that was chosen for it, if one was. What can't be written waits until it can.
 * @returns why it wasn't written, or not whole, in a sentence. Never throws.
 */
export function writeToFolder(ended: ReadRun, withholdAnswer: boolean): Promise<string | undefined> {
  return inOrder(async () => {
    const folder = await chosenFolder();
    if (folder === undefined) return undefined;
    const refusal = await attempt(folder, { ended, withholdAnswer });
    if (refusal !== undefined && refusal.by !== 'files') wait({ ended, withholdAnswer });
    return refusal?.told ?? (withholdAnswer ? say.withoutAnswer(folder.name) : undefined);
  });
}

/** Asks the browser again, by a click, and writes what has waited. @returns why that didn't work; undefined when it did */
export function allowFolder(): Promise<string | undefined> {
  return inOrder(async () => {
    const folder = await chosenFolder();
    if (folder === undefined) return undefined;
    if ((await askForFolder(folder)) !== 'granted') return say.notAllowed(folder.name);
    return writeWaiting(folder);
  });
}

/** Another folder, which gets what has waited; without one, runs aren't written any more. */
export function writeInto(folder: FileSystemDirectoryHandle | undefined): Promise<string | undefined> {
  return inOrder(async () => {
    await setFolder(folder);
    if (folder !== undefined) return writeWaiting(folder);
    keepWaiting([]);
    dropped = 0;
    return undefined;
  });
}

async function writeWaiting(folder: FileSystemDirectoryHandle): Promise<string | undefined> {
  const all = waiting;
  const left: Waiting[] = [];
  let gone = 0;
  for (const [place, next] of all.entries()) {
    const refusal = await attempt(folder, next);
    // The others would fare no better.
    if (refusal?.by === 'folder') return refusal.told;
    if (refusal?.by === 'files') gone += 1;
    if (refusal?.by === 'something') left.push(next);
    keepWaiting([...left, ...all.slice(place + 1)]);
  }
  const told = [gone > 0 && say.filesGone(gone), left.length > 0 && say.stillWait(left.length), dropped > 0 && say.notWritten(dropped)];
  dropped = 0;
  changeFolderState({ asks: left.length > 0 });
  return told.filter((part) => part !== false).join(' ') || undefined;
}

/** Why a run wasn't written: the folder takes none now, files of the run can't be read ever again, or nobody knows. */
interface Refusal {
  readonly by: 'folder' | 'files' | 'something';
  readonly told: string;
}

async function attempt(folder: FileSystemDirectoryHandle, { ended, withholdAnswer }: Waiting): Promise<Refusal | undefined> {
  let reading = false;
  try {
    if ((await folderLeave(folder)) !== 'granted') {
      changeFolderState({ asks: true });
      return { by: 'folder', told: say.asksAgain(folder.name) };
    }
    reading = true;
    const files = await runFiles(ended, withholdAnswer, (blob) => hashing.call.hashOf(blob));
    reading = false;
    await writeFiles(folder, runFolderName(ended.run), files);
    return undefined;
  } catch (error) {
    report('Writing a run into the folder', error);
    const refusal = whyNot(error, folder.name, reading);
    if (refusal.by !== 'files') changeFolderState({ asks: true });
    return refusal;
  }
}

/** @param reading files of the run: some browsers have the same name for one that has gone as for the folder */
function whyNot(error: unknown, name: string, reading: boolean): Refusal {
  const kind = error instanceof DOMException ? error.name : '';
  if (kind === 'NotAllowedError' || kind === 'SecurityError') return { by: 'folder', told: say.asksAgain(name) };
  if (kind === 'NotReadableError' || (reading && kind === 'NotFoundError')) return { by: 'files', told: say.inputGone(name) };
  if (kind === 'NotFoundError') return { by: 'folder', told: say.vanished(name) };
  if (kind === 'QuotaExceededError') return { by: 'folder', told: say.diskFull(name) };
  return { by: 'something', told: say.failed(name) };
}

function wait(next: Waiting): void {
  const bytesOf = ({ ended: { run } }: Waiting) => run.files.reduce((sum, { file }) => sum + file.size, run.source?.blob.size ?? 0);
  const all = [...waiting, next];
  const fits = all.length <= MAX_WAITING && all.reduce((sum, one) => sum + bytesOf(one), 0) <= MAX_BYTES;
  if (!fits) dropped += 1;
  keepWaiting(fits ? all : waiting);
}

function keepWaiting(next: readonly Waiting[]): void {
  waiting = next;
  changeFolderState({ waiting: next.length });
  // They are nowhere but here.
  askBeforeLeaving(next.length > 0);
}

/** A run in a folder of its own, whole or not at all. */
async function writeFiles(parent: FileSystemDirectoryHandle, wanted: string, files: readonly DiskFile[]): Promise<void> {
  const name = await freeName(parent, wanted);
  const folder = await parent.getDirectoryHandle(name, { create: true });
  try {
    for (const { path, blob } of files) {
      const [first = '', second] = path.split('/');
      const place = second === undefined ? folder : await folder.getDirectoryHandle(first, { create: true });
      await writeFile(place, second ?? first, blob);
    }
  } catch (error) {
    await parent.removeEntry(name, { recursive: true }).catch(reporting('Clearing up half of a run in the folder'));
    throw error;
  }
}

async function writeFile(folder: FileSystemDirectoryHandle, name: string, blob: Blob): Promise<void> {
  const file = await makeFile(folder, name);
  const target = await file.createWritable();
  try {
    await target.write(blob);
  } catch (error) {
    await target.abort().catch(reporting('Giving up a file in the folder'));
    throw error;
  }
  await target.close();
}

/** Browsers refuse endings that a system would run or follow; the bytes are what matters. */
async function makeFile(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle> {
  try {
    return await folder.getFileHandle(name, { create: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return folder.getFileHandle(diskName(`${name}_`), { create: true });
  }
}

async function freeName(parent: FileSystemDirectoryHandle, wanted: string): Promise<string> {
  let name = wanted;
  for (let number = 2; await exists(parent, name); number++) name = `${wanted}-${number}`;
  return name;
}

async function exists(parent: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await parent.getDirectoryHandle(name);
    return true;
  } catch (error) {
    // A file of this name is in the way too.
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return true;
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}
