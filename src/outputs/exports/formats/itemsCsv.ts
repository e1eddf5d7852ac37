import { csvFile } from '../../../files/delimited/write.ts';
import { formatJson } from '../../../files/json/formatJson.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Dataset } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { itemBox } from '../shapes.ts';
import * as words from '../words.ts';

/** A row for each thing, for spreadsheets, pandas and R. */
export const itemsCsv: ExportFormat = {
  id: 'csv',
  label: 'CSV',
  about: words.aboutCsv,
  fits: ({ images }) => images.some(({ items }) => items.length > 0),
  keeps: new Set(['boxes', 'polygons', 'lines', 'points', 'scores', 'tracks', 'facts', 'empty']),
  pictures: { folder: 'images' },
  isOfPictures: true,
  *write(dataset, context) {
    yield { path: 'detections.csv', blob: csvFile(itemCells(dataset, context)) };
  },
};

const HEADINGS = ['image', 'width', 'height', 'class', 'class_id', 'score', 'track', 'shape', 'x1', 'y1', 'x2', 'y2', 'points'];

function* itemCells(dataset: Dataset, context: WriteContext): Generator<(string | number | bigint | boolean)[]> {
  const { images, classes, hasOwnIds } = dataset;
  const own = namesOf(images.flatMap(({ items }) => items));
  const shared = namesOf(images);
  yield [...HEADINGS, ...[...own, ...shared.map((name) => `image.${name}`)].map(apart)];
  const idOf = new Map(hasOwnIds ? classes.map(({ id, name }) => [name, id]) : []);
  for (const { image, path } of placed(dataset, context)) {
    const about = [path, image.size?.width ?? '', image.size?.height ?? ''];
    const beside = shared.map((name) => cellOf(image.more, name));
    for (const item of image.items) {
      const kinds = [...new Set(item.shapes.map(({ kind }) => kind))].join(' ');
      const points = item.shapes.filter(({ kind }) => kind !== 'box').map(({ xy }) => xy.join(' '));
      yield [
        ...about,
        item.label,
        idOf.get(item.label) ?? '',
        item.score ?? '',
        item.track ?? '',
        kinds,
        ...(itemBox(item) ?? ['', '', '', '']),
        points.join(' ; '),
        ...own.map((name) => cellOf(item.more, name)),
        ...beside,
      ];
    }
    // An image in which nothing was found is a result too.
    if (image.items.length === 0)
      yield [...about, ...Array.from({ length: HEADINGS.length - about.length + own.length }, () => ''), ...beside];
  }
}

/** A member by the name of a column of ours. */
const apart = (name: string): string => (HEADINGS.includes(name) ? `answer.${name}` : name);

function namesOf(list: readonly { readonly more?: JsonObject | undefined }[]): string[] {
  return [...new Set(list.flatMap(({ more }) => Object.keys(more ?? {})))];
}

export function cellOf(more: JsonObject | undefined, name: string): string | number | bigint | boolean {
  const value: Json = more !== undefined && Object.hasOwn(more, name) ? (more[name] ?? null) : null;
  if (value === null) return '';
  return typeof value === 'object' ? formatJson(value, { indent: 0 }) : value;
}
