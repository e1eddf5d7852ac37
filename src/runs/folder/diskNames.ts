import { safePath } from '../../files/zip/names.ts';

/** A file of a run's folder; its path has at most one folder in it. */
export interface DiskFile {
  readonly path: string;
  readonly blob: Blob;
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
