import type { Example } from '../../../api/examples.ts';
import { endingOf, typeOfEnding } from '../../../files/kinds.ts';
import { isDrawnByBrowsers } from '../../../files/traits.ts';
import { nameInUrl } from '../../../ui/fetchFile.ts';

/** The picture that stands for an example: its own, or else the first of its files, or its answer, that browsers draw. */
export function pictureOf({ thumbnail, files, answer }: Pick<Example, 'thumbnail' | 'files' | 'answer'>): string | undefined {
  const recorded = answer?.from !== undefined && 'url' in answer.from ? [answer.from.url] : [];
  const urls = [...Object.values(files).flat(), ...recorded];
  return thumbnail ?? urls.find((url) => isDrawnByBrowsers(typeOfEnding(endingOf(nameInUrl(url))) ?? ''));
}
