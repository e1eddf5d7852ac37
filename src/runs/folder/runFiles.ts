import { MIME } from '../../files/kinds.ts';
import { timeInName } from '../../files/clock.ts';
import { safePath } from '../../files/zip/names.ts';
import type { Cause } from '../../answers/cause.ts';
import type { ReadRun } from '../finishedRun.ts';
import { makeRecord } from '../record/record.ts';

/** A file of a run's folder; its path has at most one folder in it. */
export interface DiskFile {
  readonly path: string;
  readonly blob: Blob;
}

/** `2026-11-26-143005-plants`: sorted by time in any file manager. */
export function runFolderName({ modelId, startedAt }: { readonly modelId: string; readonly startedAt: number }): string {
  return diskName(`${timeInName(startedAt)}-${modelId}`);
}

/**
 * What is written of a run: its inputs, its answer under its own name, and its record, which repeats no secret.
 * @param withholdAnswer it repeats a secret
 * @param hashOf SHA-256 in hexadecimal
 */
export async function runFiles(
  { run, answer, error }: ReadRun,
  withholdAnswer: boolean,
  hashOf: (blob: Blob) => Promise<string>,
): Promise<readonly DiskFile[]> {
  const inputs = distinct(run.files.map(({ file }) => ({ path: `inputs/${diskName(file.name)}`, blob: file })));
  const record = await makeRecord(withholdAnswer ? { ...run, source: undefined } : run, causeOf(error), hashOf);
  const raw = withholdAnswer ? undefined : (answer?.raw ?? run.source?.blob);
  return [
    ...inputs,
    ...(raw === undefined
      ? []
      : distinct([
          { path: RECORD, blob: raw },
          { path: diskName(answer?.fileName ?? 'answer'), blob: raw },
        ]).slice(1)),
    { path: RECORD, blob: new Blob([`${JSON.stringify(record, undefined, 2)}\n`], { type: MIME.json }) },
  ];
}

const RECORD = 'record.json';

function causeOf(error: ReadRun['error']): Cause | undefined {
  return error && (error.cause ?? { code: 'told', title: error.title, what: error.what, next: error.next });
}

/** Of files of one name each gets a name of its own. Disks of Windows and macOS don't tell large letters from small ones. */
export function distinct(files: readonly DiskFile[]): readonly DiskFile[] {
  const taken = new Set<string>();
  return files.map(({ path, blob }) => {
    const name = numbered(path, (candidate) => taken.has(candidate.toLowerCase()));
    taken.add(name.toLowerCase());
    return { path: name, blob };
  });
}

/** `leaf.png`, `leaf-2.png`: the first one that isn't taken. */
function numbered(path: string, isTaken: (path: string) => boolean): string {
  const [, stem = path, ending = ''] = /^(.+?)(\.[^./]*)?$/s.exec(path) ?? [];
  let name = path;
  for (let number = 2; isTaken(name); number++) name = `${stem}-${number}${ending}`;
  return name;
}

const LONGEST = 120;
/** Names that Windows has for devices, with whatever ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that every system and browser takes for a file of its own. */
export function diskName(name: string): string {
  const flat = safePath(shortened(name))
    .replaceAll('/', '_')
    .replaceAll(/[<>:"|?*~]/g, '_')
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '');
  return DEVICES.test(flat) ? `_${flat}` : flat || 'unnamed';
}

/** What is cut off is never the ending. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const ending = /\.[^./\\]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST - ending.length) + ending;
}
