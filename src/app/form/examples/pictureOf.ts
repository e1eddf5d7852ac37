import type { Example } from '../../../api/examples.ts';
import { nameInUrl } from '../../../ui/fetchFile.ts';

/** The picture that stands for an example: its own, or else the first of its files that browsers draw. */
export function pictureOf({ thumbnail, files }: Pick<Example, 'thumbnail' | 'files'>): string | undefined {
  return (
    thumbnail ??
    Object.values(files)
      .flat()
      .find((url) => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(nameInUrl(url)))
  );
}
