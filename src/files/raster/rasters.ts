import { pagesOf, rasterOf, type PictureShape } from './arrays.ts';
import { drawing, holdOpened, type OpenRaster } from './drawing.ts';
import { openNpy } from './npyPages.ts';
import { openPng } from './png.ts';
import { typeOfSamples, type OpenPages, type Samples } from './raster.ts';
import { openTiff } from './tiff.ts';

/** Read by a worker of its own. */
export interface DicomSource {
  readonly from: 'dicom';
  readonly blob: Blob;
}

/** Where the numbers of a picture come from. */
export type RasterSource =
  | { readonly from: 'tiff' | 'png' | 'npy'; readonly blob: Blob }
  | DicomSource
  | { readonly from: 'values'; readonly values: Samples; readonly shape: PictureShape };

async function openRaster(source: Exclude<RasterSource, DicomSource>): Promise<OpenRaster> {
  return holdOpened(() => openPages(source));
}

/** What is read without a key, by whoever keeps it. */
export async function openPages(source: Exclude<RasterSource, DicomSource>): Promise<OpenPages> {
  switch (source.from) {
    case 'tiff':
      return openTiff(source.blob);
    case 'png':
      return openPng(source.blob);
    case 'npy':
      return openNpy(source.blob);
    case 'values':
      return arrayPages(source.values, source.shape);
  }
}

function arrayPages(values: Samples, shape: PictureShape): OpenPages {
  return {
    pages: pagesOf(shape, typeOfSamples(values)),
    facts: [],
    read: (index) => Promise.resolve({ raster: rasterOf(values, shape, index), step: 1, lost: 0 }),
  };
}

export const rasters = { openRaster, ...drawing };
