import type { LabelSource } from '../../../files/raster/labels/labelFiles.ts';
import type { Dataset, DatasetItem } from '../../exports/dataset.ts';
import { placeOfPicture } from '../../exports/earth/place.ts';
import { rowTitle } from '../rows.ts';
import type { ShownLabels } from '../shown.ts';

/**
 * A label map, or masks, as other programs take them. Of a map that was read smaller, the masks are as large as what was read.
 * @param source where its numbers are, which may say where on the Earth they lie; else the picture below it does
 */
export async function datasetOfLabels(shown: ShownLabels, name: string, source: LabelSource): Promise<Dataset> {
  const { found, kind, rows, sent } = shown;
  const laid = source.from === 'tiff' ? await placeOfPicture(source.blob) : undefined;
  const place = laid ?? (sent && (await placeOfPicture(sent)));
  const image = { name: sent?.name ?? name, ...(sent !== undefined && { blob: sent }), ...(place !== undefined && { place }) };
  if (found.kind === 'masks') {
    const items: DatasetItem[] = [];
    for (const row of rows) {
      const { values, width, height } = await shown.numbers(row.value);
      const mask = { width, height, bits: Uint8Array.from(values) };
      items.push({ label: row.name, score: undefined, shapes: [], mask });
    }
    const names = [...new Set(rows.map((row) => row.name).filter((own) => own !== ''))];
    const size = { width: items[0]?.mask?.width ?? 0, height: items[0]?.mask?.height ?? 0 };
    return { images: [{ ...image, size, items }], classes: names.map((own, index) => ({ id: index + 1, name: own })), hasOwnIds: false };
  }
  const { values, width, height } = await shown.numbers();
  const [first, ...others] = rows.filter((row) => row.isBackground || row.value < 0);
  const rest = rows.filter((row) => !row.isBackground && row.value >= 0);
  // One value alone can be said to be nothing; all of them become that.
  const nothing = first === undefined ? undefined : Math.max(0, first.value);
  const folded = new Set([...others, ...(first !== undefined && first.value < 0 ? [first] : [])].map((row) => row.value));
  const map = { width, height, values: unsigned(values, folded, nothing ?? 0), ...(nothing !== undefined && { background: nothing }) };
  const classes = rest.map((row) => ({ id: row.value, name: rowTitle(row, kind) }));
  return { images: [{ ...image, size: { width, height }, items: [], labelMap: map }], classes, hasOwnIds: true };
}

/** In as few bytes as hold all of them; what isn’t a number is nothing. */
function unsigned(values: ArrayLike<number>, folded: ReadonlySet<number>, nothing: number): Uint8Array | Uint16Array | Uint32Array {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, values[index] ?? 0);
  const Type = most < 2 ** 8 ? Uint8Array : most < 2 ** 16 ? Uint16Array : Uint32Array;
  const own = new Type(values.length);
  for (let index = 0; index < own.length; index++) {
    const value = values[index] ?? NaN;
    own[index] = Number.isNaN(value) || folded.has(value) ? nothing : value;
  }
  return own;
}
