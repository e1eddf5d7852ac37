import { sortClasses, type ClassRow } from '../../../answers/shapes/classes/rows.ts';
import { mediumOf } from '../../../files/kinds.ts';
import { mimeOf, type SentFile } from '../../../files/sentFile.ts';
import { classesOfIds } from '../../exports/classIds.ts';
import type { Dataset } from '../../exports/dataset.ts';
import { placeOfPicture } from '../../exports/earth/place.ts';

/** The classes of what was sent: of the picture, where several files were. */
export async function datasetOfClasses(rows: readonly ClassRow[], sent: readonly SentFile[]): Promise<Dataset> {
  const picture = sent.find(({ file }) => mediumOf(mimeOf(file)) === 'image')?.file;
  const place = picture && (await placeOfPicture(picture));
  const labels = sortClasses(rows).map(({ label, score }) => ({ label, score: Number.isNaN(score) ? undefined : score }));
  return {
    images: [
      {
        name: (picture ?? sent[0]?.file)?.name ?? 'input',
        size: undefined,
        ...(picture !== undefined && { blob: picture }),
        ...(place !== undefined && { place }),
        items: [],
        labels,
      },
    ],
    ...classesOfIds(labels.map(({ label }) => [label, undefined])),
  };
}
