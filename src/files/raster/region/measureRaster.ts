import type { ReadPage } from '../raster.ts';
import { measure, namesOfChannels, type Measured } from './measure.ts';
import { scaledRegion, type Region } from './region.ts';

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
