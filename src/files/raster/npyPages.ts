import { bytesEach, readNpy, readNpyHeader, readNpyPart, type NpyHeader } from '../npy/parseNpy.ts';
import { readArea, wholeOf, type Blocks } from './areas.ts';
import { bandsAsRaster, pagesOf, pictureShape, rasterOf, type PictureShape } from './arrays.ts';
import { partReader } from './parts.ts';
import { LONGEST_SIDE, MOST_SAMPLES, RasterError, typeOfSamples, type OpenPages, type ReadPage, type Samples } from './raster.ts';
import * as say from './words.ts';

/** Pages that are offered; a header may announce any number. */
const MOST_PAGES = 5_000;
/** Bytes of rows that are read together. */
const ROWS_TOGETHER = 2 ** 19;

/** NumPy's arrays as pictures. Of a stack, and of what is larger than it is drawn, only what is shown is read. */
export async function openNpy(blob: Blob): Promise<OpenPages> {
  const header = await readNpyHeader(blob);
  const shape = pictureShape(header.shape);
  if (shape === undefined) throw new RasterError(say.notPictureShaped);
  const count = header.shape.reduce((product, side) => product * side, 1);
  const endsEarly = blob.size < header.offset + count * bytesEach(header);
  const isCut = shape.pages > MOST_PAGES;
  const facts = [say.shape(header.shape), ...(endsEarly ? [say.endsEarly] : []), ...(isCut ? [say.firstPages(MOST_PAGES)] : [])];
  const first = await readNpyPart(blob, header, 0, 1);
  const pages = pagesOf({ ...shape, pages: Math.min(shape.pages, MOST_PAGES) }, typeOfSamples(first));
  if (header.fortran) {
    // Its last axis comes first, so that a page is in no piece of its own.
    const { values } = await readNpy(blob);
    return { pages, facts, read: (page) => Promise.resolve({ raster: rasterOf(values, shape, page), step: 1, lost: 0 }) };
  }
  const parts = new Map<number, ReturnType<typeof partReader>>();
  const blocksOf = (page: number) => rowsOf(blob, header, shape, page, first);
  return {
    pages,
    facts,
    read: async (page, signal) => readPage(blob, header, shape, page, blocksOf(page), signal),
    readPart: (page, area, step, signal) => {
      const read = parts.get(page) ?? partReader({ ...shape, open: () => Promise.resolve(blocksOf(page)) });
      parts.set(page, read);
      return read(area, step, signal);
    },
  };
}

async function readPage(
  blob: Blob,
  header: NpyHeader,
  shape: PictureShape,
  page: number,
  blocks: Blocks,
  signal?: AbortSignal,
): Promise<ReadPage> {
  const { width, height, bands, pages, planar } = shape;
  if (page >= pages) throw new RasterError(say.noPage(page + 1));
  if (width * height * bands > MOST_SAMPLES) throw new RasterError(say.tooLargeArray(width, height));
  const step = Math.ceil(Math.max(width, height) / LONGEST_SIDE);
  if (step === 1) {
    const values = await readNpyPart(blob, header, page * width * height * bands, width * height * bands);
    return { raster: rasterOf(values, { ...shape, pages: 1 }, 0), step, lost: 0 };
  }
  const read = await readArea(blocks, wholeOf(shape), step, signal);
  const raster = bandsAsRaster(read.bands, { width: Math.ceil(width / step), height: Math.ceil(height / step), planar });
  return { raster, step, lost: read.lost };
}

/** A page in pieces of a few rows. */
function rowsOf(blob: Blob, header: NpyHeader, { width, height, bands, planar }: PictureShape, page: number, like: Samples): Blocks {
  const Type = like.constructor as new (count: number) => Samples;
  // Bands side by side are one wide row, those one after the other are pictures of their own.
  const [planes, row] = planar ? [bands, width] : [1, width * bands];
  const blockHeight = Math.min(height, Math.max(1, Math.floor(ROWS_TOGETHER / (row * bytesEach(header)))));
  return {
    width,
    height,
    blockWidth: width,
    blockHeight,
    bands,
    planes,
    newBand: (count) => new Type(count),
    read: ({ row: place, plane }) => {
      const top = place * blockHeight;
      const from = ((page * planes + plane) * height + top) * row;
      return readNpyPart(blob, header, from, Math.min(blockHeight, height - top) * row);
    },
  };
}
