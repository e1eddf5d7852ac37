import { useCallback, useMemo } from 'react';
import { lazyModule } from '../../../files/lazyParts.ts';
import { remote } from '../../../files/remote.ts';
import type { drawings, WantedPlaces } from './drawApart.ts';
import { cornersOf, type PlaneFeatures, type PlaneShape } from './plane.ts';
import type { DrawnThrough } from './StretchedLayer.tsx';
import { useLatest, type Drawer } from './useLatest.ts';

const loadHere = lazyModule(async () => (await import('./drawApart.ts')).drawings);

/** Points and corners that a page draws within a frame. */
const MOST_HERE = 20_000;
/** Corners, and shapes, that are handed over in one go. */
const PORTION = { corners: 100_000, shapes: 2000 };

export function isDrawnApart(plane: PlaneFeatures): boolean {
  return typeof OffscreenCanvas !== 'undefined' && typeof Worker !== 'undefined' && cornersOf(plane) > MOST_HERE;
}

/** Very many places, drawn in a worker that has them. */
export function useDrawnApart(
  plane: PlaneFeatures,
  wanted: WantedPlaces | undefined,
): ReturnType<typeof useLatest<WantedPlaces, DrawnThrough>> {
  const isApart = useMemo(() => isDrawnApart(plane), [plane]);
  const start = useCallback((): Drawer<WantedPlaces, DrawnThrough> => {
    const worker = remote<typeof drawings>(() => new Worker(new URL('./places.worker.ts', import.meta.url), { type: 'module' }), loadHere);
    const ready = handOver(plane, worker.call);
    return {
      async draw(next) {
        await ready;
        const { view, frame } = next;
        return { bitmap: await worker.call.draw(next), view, frame };
      },
      close: worker.close,
    };
  }, [plane]);
  return useLatest(isApart ? start : undefined, wanted);
}

async function handOver(
  { points, owners, shapes }: PlaneFeatures,
  call: ReturnType<typeof remote<typeof drawings>>['call'],
): Promise<void> {
  await call.begin({ points, owners });
  let portion: PlaneShape[] = [];
  let corners = 0;
  for (const shape of shapes) {
    portion.push(shape);
    corners += shape.rings.reduce((sum, ring) => sum + ring.length / 2, 0);
    if (corners < PORTION.corners && portion.length < PORTION.shapes) continue;
    await call.add(portion);
    [portion, corners] = [[], 0];
  }
  await call.add(portion);
}
