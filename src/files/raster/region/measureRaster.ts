import type { OpenPages, Raster, ReadPage, ReadPart } from '../raster.ts';
import { measure, namesOfChannels, type Measured } from './measure.ts';
import { reachOf, regionWithin, scaledRegion, type Region } from './region.ts';

/** The numbers of a page in a region, which is in pixels of the file; of a page that is read smaller, those that were read. */
export function measureRaster({ raster, step }: ReadPage, region: Region): Measured {
  const found = measure(raster, step === 1 ? region : scaledRegion(region, 1 / step));
  const shared = { of: 'file', step, names: namesOfChannels(raster) } as const;
  if (found.kind === 'area' || step === 1) return { ...found, ...shared };
  const points = found.points.map(({ spot, distance, values }) => ({
    spot: { x: spot.x * step, y: spot.y * step },
    distance: distance * step,
    values,
  }));
  return { kind: 'line', points, ...shared };
}

/** Numbers that are read again for one region: what a page that is drawn smaller leaves out. */
const MOST_NUMBERS = 50_000_000;

/** The same with every pixel of the region, read by itself, as far as it isn't too large; what is too large, or damaged, is measured as it is drawn. */
export async function measureWhole(
  { pages, readPart }: Omit<OpenPages, 'facts' | 'read'>,
  page: number,
  read: ReadPage,
  region: Region,
): Promise<Measured> {
  const own = pages[page];
  const area = own === undefined || read.step === 1 ? undefined : reachOf(region, own);
  if (own === undefined || area === undefined || readPart === undefined || area.width * area.height * own.bands > MOST_NUMBERS) {
    return measureRaster(read, region);
  }
  const part = await readPart(page, area, 1);
  return part.step === 1 && part.lost === 0 ? measurePart(read.raster, part, region) : measureRaster(read, region);
}

function measurePart(raster: Raster, { bands, width, height, area }: ReadPart, region: Region): Measured {
  const found = measureRaster({ raster: { ...raster, bands, width, height }, step: 1, lost: 0 }, regionWithin(region, area));
  if (found.kind === 'area') return found;
  return { ...found, points: found.points.map((point) => ({ ...point, spot: { x: point.spot.x + area.x, y: point.spot.y + area.y } })) };
}
