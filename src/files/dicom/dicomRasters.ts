import { drawing, holdOpened, type OpenRaster } from '../raster/drawing.ts';
import type { DicomSource } from '../raster/rasters.ts';
import { openDicom } from './openDicom.ts';

async function openRaster({ blob }: DicomSource): Promise<OpenRaster> {
  return holdOpened(() => openDicom(blob));
}

export const dicomRasters = { openRaster, ...drawing };
