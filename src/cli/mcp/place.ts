import type { PlatformPath } from 'node:path';

/** Files on Windows that are devices, in any folder and with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:[ .:].*)?$/i;

/**
 * Where a path that an assistant gave leads, inside of a folder, by its letters alone; undefined when it leads elsewhere. What is really
 * there is looked at by `folder.ts`.
 * @param root absolute
 */
export function placeInside(root: string, given: string, path: PlatformPath): string | undefined {
  if (given === '' || given.includes('\0')) return undefined;
  const windows = path.sep === '\\';
  const place = path.resolve(root, given);
  const inside = path.relative(root, place);
  if (inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) return undefined;
  // A colon is a drive or a stream beside a file; dots and blanks at an end are taken off by the system.
  const isOdd = (step: string): boolean => step.includes(':') || /[ .]$/.test(step) || DEVICE.test(step);
  return windows && inside.split(/[\\/]/).some(isOdd) ? undefined : place;
}

const LONGEST_NAME = 100;

/** A name for a file that is written, of letters that every disk and every shell takes. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[._-]+/, '')
    .replace(/\.+$/, '');
  const ending = /\.\w{1,10}$/.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length).slice(0, LONGEST_NAME) || 'answer';
  return `${DEVICE.test(stem) ? '_' : ''}${stem}${ending}`;
}
