import { bytesEach, readNpy, readNpyHeader, readNpyPart, type NpyHeader } from '../npy/parseNpy.ts';
import { pagesOf, pictureShape, rasterOf, type PictureShape } from './arrays.ts';
import { LONGEST_SIDE, MOST_SAMPLES, RasterError, typeOfSamples, type OpenPages, type ReadPage, type Samples } from './raster.ts';
import * as say from './words.ts';

/** Pages that are offered; a header may announce any number. */
const MOST_PAGES = 5_000;
/** Rows that are asked for at a time. */
const ROWS = 64;

/** NumPy's arrays as pictures. Of a stack, and of what is larger than it is drawn, only what is shown is read. */
export async function openNpy(blob: Blob): Promise<OpenPages> {
  const header = await readNpyHeader(blob);
  const shape = pictureShape(header.shape);
  if (shape === undefined) throw new RasterError(say.notPictureShaped);
  const count = header.shape.reduce((product, side) => product * side, 1);
  const endsEarly = blob.size < header.offset + count * bytesEach(header);
  const isCut = shape.pages > MOST_PAGES;
  const facts = [say.shape(header.shape), ...(endsEarly ? [say.endsEarly] : []), ...(isCut ? [say.firstPages(MOST_PAGES)] : [])];
  const type = typeOfSamples(await readNpyPart(blob, header, 0, 1));
  const pages = pagesOf({ ...shape, pages: Math.min(shape.pages, MOST_PAGES) }, type);
  if (!header.fortran) return { pages, facts, read: (page) => readPage(blob, header, shape, page) };
  // Its last axis comes first, so that a page is in no piece of its own.
  const { values } = await readNpy(blob);
  return { pages, facts, read: (page) => Promise.resolve({ raster: rasterOf(values, shape, page), step: 1, lost: 0 }) };
}

async function readPage(blob: Blob, header: NpyHeader, shape: PictureShape, page: number): Promise<ReadPage> {
  const { width, height, bands, planar, pages } = shape;
  if (page >= pages) throw new RasterError(say.noPage(page + 1));
  if (width * height * bands > MOST_SAMPLES) throw new RasterError(say.tooLargeArray(width, height));
  const step = Math.ceil(Math.max(width, height) / LONGEST_SIDE);
  const start = page * width * height * bands;
  if (step === 1) {
    const values = await readNpyPart(blob, header, start, width * height * bands);
    return { raster: rasterOf(values, { ...shape, pages: 1 }, 0), step, lost: 0 };
  }
  const small = { ...shape, width: Math.ceil(width / step), height: Math.ceil(height / step), pages: 1 };
  // Bands side by side are one wide row, those one after the other are rows of further pictures.
  const [planes, each] = planar ? [bands, 1] : [1, bands];
  const rows = Array.from({ length: planes * small.height }, (_, row) => {
    const [plane, line] = [Math.floor(row / small.height), row % small.height];
    return start + (plane * height + line * step) * width * each;
  });
  const values = newLike(await readNpyPart(blob, header, 0, 1), planes * small.width * small.height * each);
  let at = 0;
  for (let first = 0; first < rows.length; first += ROWS) {
    const read = await Promise.all(rows.slice(first, first + ROWS).map((from) => readNpyPart(blob, header, from, width * each)));
    for (const row of read) {
      for (let x = 0; x < width; x += step) for (let band = 0; band < each; band++) values[at++] = row[x * each + band] ?? 0;
    }
  }
  return { raster: rasterOf(values, small, 0), step, lost: 0 };
}

function newLike(samples: Samples, count: number): Samples {
  const Type = samples.constructor as new (count: number) => Samples;
  return new Type(count);
}
