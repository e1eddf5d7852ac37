import { matrixValues } from '../../../answers/shapes/matrix.ts';
import { shownSizeOf } from '../../../files/picture/shownSize.ts';
import { tiffSizeOf } from '../../../files/picture/tiffSize.ts';
import type { LabelSource } from '../../../files/raster/labels/labelFiles.ts';
import { labelSourceOf } from '../../../files/raster/labels/labelSource.ts';
import { mimeOf, type SentFile } from '../../../files/sentFile.ts';
import { pictureSource } from '../../../ui/picture/pictureSource.ts';
import type { Dataset } from '../../exports/dataset.ts';
import { datasetOfLabels } from '../../labels/exports/dataset.ts';
import { namesOfMasks, namesOfValues } from '../../labels/hints.ts';
import { kindOf } from '../../labels/kind.ts';
import { labelRows } from '../../labels/rows.ts';
import { labelCalls, readLabels } from '../../labels/useLabels.ts';
import type { ImageProps } from '../props.ts';

/** The label map that a picture is, as its view would show it at first; undefined for any other picture, which is no annotation. */
export async function datasetOfPicture({ source, hints }: ImageProps, sent: readonly SentFile[]): Promise<Dataset | undefined> {
  const numbers = await numbersOf(source);
  if (numbers === 'none' || hints === undefined) return undefined;
  const ground = sent.map(({ file }) => file).find((file) => pictureSource(file, mimeOf(file)) !== undefined);
  const size = ground && ((await shownSizeOf(ground)) ?? (await tiffSizeOf(ground)));
  const stem = 'blob' in source ? source.fileName : source.name;
  return readLabels(numbers, hints, size ?? 'none', ({ key, found }) => {
    const named = found.kind === 'values' ? namesOfValues(hints, found.counts.values) : namesOfMasks(hints, found.counts.values.length);
    const kind = kindOf(found, hints, named);
    const rows = labelRows(found, kind, named, { typed: {}, background: undefined, regions: undefined });
    const isOver = size !== undefined && size.width === found.width && size.height === found.height;
    const page = found.kind === 'masks' ? 'masks' : 0;
    const all = (mask?: number) => labelCalls.numbers(key, page, mask);
    return datasetOfLabels({ found, kind, rows, neighbours: undefined, sent: isOver ? ground : undefined, numbers: all }, stem, numbers);
  });
}

function numbersOf(source: ImageProps['source']): Promise<LabelSource | 'none'> | LabelSource {
  return 'blob' in source
    ? labelSourceOf(source.blob)
    : { from: 'values', values: matrixValues(source.value, source.shape), shape: source.shape };
}
