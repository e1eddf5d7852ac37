import { mediumOf } from '../../../files/kinds.ts';
import { mimeOf, type SentFile } from '../../../files/sentFile.ts';
import type { Group } from '../../../answers/shapes/detections/detection.ts';

export type Ground =
  { readonly kind: 'picture'; readonly file: File; readonly mime: string } | { readonly kind: 'video'; readonly file: File };

/**
 * What a group's detections lie on: the file that the answer names; else, with as many pictures as groups, the one in
 * the same place; else the first. A film is for all groups.
 */
export function groundOf(groups: readonly Group[], index: number, sent: readonly SentFile[]): Ground | undefined {
  const files = sent.map(({ file }) => ({ file, mime: mimeOf(file) }));
  const pictures = files.filter(({ mime }) => mediumOf(mime) === 'image');
  const title = groups[index]?.title;
  const named = title === undefined ? undefined : pictures.find(({ file }) => isSameFile(file.name, title));
  const [first] = pictures;
  const picture = named ?? (pictures.length === groups.length ? pictures[index] : first);
  if (picture !== undefined) return { kind: 'picture', ...picture };
  const video = files.find(({ mime }) => mediumOf(mime) === 'video');
  return video && { kind: 'video', file: video.file };
}

/** Modules write the name with a folder or without its extension. */
function isSameFile(name: string, title: string): boolean {
  const base = (text: string) => text.split(/[\\/]/).pop()?.toLowerCase() ?? '';
  const stem = (text: string) => base(text).replace(/\.[a-z0-9]{1,5}$/, '');
  return base(name) === base(title) || stem(name) === stem(title);
}
