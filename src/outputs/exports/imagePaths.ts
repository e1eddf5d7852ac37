import { safePath } from '../../files/zip/names.ts';
import type { DatasetImage } from './dataset.ts';

/**
 * Where each image is in an export: its own name as long as that is safe. Names come from answers: `..` leads nowhere, and a second
 * one of the same stem gets a number, since formats with a file for each picture name it by the stem, and some systems don't tell
 * capital letters from small ones.
 */
export function imagePaths(images: readonly Pick<DatasetImage, 'name'>[]): string[] {
  const taken = new Set<string>();
  // The next number of each stem: a thousand equal names are not compared with each other.
  const numbers = new Map<string, number>();
  return images.map(({ name }) => {
    const path = safePath(name).split('/').map(onEveryDisk).join('/');
    const [stem, ending] = splitPath(path);
    const key = stem.toLowerCase();
    let number = numbers.get(key) ?? 1;
    let found = stem;
    while (taken.has(found.toLowerCase())) {
      number += 1;
      found = `${stem}_${number}`;
    }
    numbers.set(key, number);
    taken.add(found.toLowerCase());
    return `${found}${ending}`;
  });
}

/** Names that Windows has for devices, with whatever ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** One step of a path: what Windows refuses would make it unpack nothing, or something else. */
function onEveryDisk(step: string): string {
  const plain = step.replaceAll(/[<>:"|?*]/g, '_').replace(/[. ]+$/, '');
  return DEVICES.test(plain) || plain === '' ? `_${plain}` : plain;
}

/** `a/b.jpg` is `a/b` and `.jpg`. A beginning dot, or what is too long for one, is no ending. */
export function splitPath(path: string): readonly [stem: string, ending: string] {
  const found = /^(.*[^/.])(\.[^./\s]{1,10})$/u.exec(path);
  return found === null ? [path, ''] : [found[1] ?? path, found[2] ?? ''];
}
