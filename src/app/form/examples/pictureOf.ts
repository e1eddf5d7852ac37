import type { Example } from '../../../api/examples.ts';
import { endingOf, typeOfEnding } from '../../../files/kinds.ts';
import { isDrawnByBrowsers } from '../../../files/traits.ts';
import { nameInUrl } from '../../../ui/fetchFile.ts';

/** The picture that stands for an example: its own, or else the first of its files that browsers draw. */
export function pictureOf({ thumbnail, files }: Pick<Example, 'thumbnail' | 'files'>): string | undefined {
  return (
    thumbnail ??
    Object.values(files)
      .flat()
      .find((url) => isDrawnByBrowsers(typeOfEnding(endingOf(nameInUrl(url))) ?? ''))
  );
}
