import { MIME } from '../kinds.ts';
import { pathOf } from '../paths.ts';
import { storeZip } from './storeZip.ts';
import type { ZipSource } from './writeZip.ts';

/** What systems leave in folders, and nobody means to send. */
const LEFT_BEHIND = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX(?:\/.*)?)$/i;

/** Files that somebody means to send, all at the root of an archive, each under a name of its own. */
export function atRoot(files: readonly File[]): ZipSource[] {
  const taken = new Set<string>();
  return files
    .filter((file) => !LEFT_BEHIND.test(pathOf(file)))
    .map((file) => {
      const path = freeName(file.name, taken);
      // Windows and macOS unpack two names that differ in their case into one file.
      taken.add(path.toLowerCase());
      return { path, blob: file };
    });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let count = 2;
  while (taken.has(`${stem}_${count}${ending}`.toLowerCase())) count += 1;
  return `${stem}_${count}${ending}`;
}

/** One archive of all of them, called as the folder that they come from. */
export async function packAsOne(files: readonly File[], at: number): Promise<File> {
  const folders = new Set(files.map((file) => /^([^/]+)\//.exec(pathOf(file))?.[1] ?? ''));
  const [folder = ''] = folders.size === 1 ? folders : [];
  const zip = await storeZip(atRoot(files), at);
  return new File([zip], `${folder === '' ? 'files' : folder}.zip`, { type: MIME.zip });
}
