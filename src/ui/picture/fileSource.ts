import { rememberedType } from '../../files/rememberedType.ts';
import { provenType } from '../../files/kindOfFile.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { reporting } from '../../files/report.ts';
import { MIME } from '../../files/kinds.ts';
import { readNpyHeader } from '../../files/npy/parseNpy.ts';
import { shapeOfPicture } from '../../files/raster/arrays.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { tiffSizeOf } from '../../files/picture/tiffSize.ts';
import { mimeOf } from '../../files/sentFile.ts';
import { isDrawnByBrowsers } from '../../files/traits.ts';
import type { Size } from './viewport.ts';

/** Pixels of a chosen file that are decoded here. */
export interface NumbersInFile {
  readonly source: RasterSource;
  /** Of its first picture; undefined where only decoding would tell. */
  readonly size: Size | undefined;
}

const loadDicom = lazyModule(() => import('../../files/dicom/openDicom.ts'));

/** What this page decodes itself of a file, whose bytes say what it is; undefined for pictures of browsers and for what is none. Never rejects. */
export async function decodedHere(file: File): Promise<NumbersInFile | undefined> {
  const type = rememberedType(file) ?? (await provenType(file));
  if (type === MIME.tiff) {
    return { source: { from: 'tiff', blob: file }, size: await tiffSizeOf(file) };
  }
  if (type === MIME.dicom) {
    const dicom = await loadDicom().catch(reporting('Reading a picture’s size'));
    return { source: { from: 'dicom', blob: file }, size: await dicom?.dicomSizeOf(file) };
  }
  if (type !== MIME.npy) return undefined;
  const shape = await readNpyHeader(file).then(
    (header) => shapeOfPicture(header.shape),
    // What is no picture to us is a file like any other, of which the card says what it can.
    () => undefined,
  );
  return shape && { source: { from: 'npy', blob: file }, size: shape };
}

/** Where the pixels of a chosen file come from, for `usePicture`; undefined where no picture is in it. Never rejects. */
export async function sourceIn(file: File): Promise<Blob | RasterSource | undefined> {
  const numbers = await decodedHere(file);
  return numbers?.source ?? (isDrawnByBrowsers(rememberedType(file) ?? mimeOf(file)) ? file : undefined);
}
