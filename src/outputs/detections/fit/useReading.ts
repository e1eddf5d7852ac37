import { use, useEffect, useMemo, useState } from 'react';
import type { PictureState } from '../../../ui/picture/usePicture.ts';
import type { Size } from '../../../ui/picture/viewport.ts';
import { PlacesContext } from '../../places.ts';
import type { DetectionSet, Layout } from '../../../answers/shapes/detections/detection.ts';
import { fitTo } from './fit.ts';
import type { Orientation } from '../../../files/picture/orientation.ts';

export interface UsedReading {
  readonly layout: Layout | undefined;
  readonly because: string;
  readonly onLayout: (layout: Layout) => void;
  /** Whether coordinates are for the photo as it lies in its file. */
  readonly isStored: boolean;
  readonly onStored: (isStored: boolean) => void;
}

/** What the numbers mean in the picture that was sent: what fits, until somebody chooses. Tells the block around when nothing does. */
export function useReading(
  set: DetectionSet,
  index: number,
  state: PictureState | undefined,
  orientation: Orientation | undefined,
): UsedReading {
  const [picked, setPicked] = useState<Layout>();
  const [settled, setSettled] = useState<{ layout: Layout | undefined; because: string }>();
  const [stored, setStored] = useState<boolean>();
  const { isAsked, onMisfit } = use(PlacesContext);
  const group = set.groups[index] ?? set.groups[0];
  const isKnown = state?.status !== 'loading' && orientation !== undefined;
  const size: Size | undefined = state?.status === 'ready' ? state.picture : undefined;
  const { width, height } = size ?? { width: 0, height: 0 };
  const fit = useMemo(
    () => (group === undefined ? undefined : fitTo(set, group, width === 0 ? undefined : { width, height }, orientation ?? 1)),
    [set, group, width, height, orientation],
  );
  const isTold = isKnown && fit !== undefined && group !== undefined && group.items.length > 0;
  useEffect(() => {
    if (!isTold) return;
    if (!fit.fits && !isAsked) onMisfit();
    // One meaning for all images: the first that holds anything decides.
    setSettled((before) => before ?? { layout: fit.layout, because: fit.because ?? set.because });
  }, [isTold, fit, isAsked, onMisfit, set]);
  return {
    layout: picked ?? settled?.layout ?? fit?.layout,
    because: picked === undefined || picked === settled?.layout ? (settled?.because ?? set.because) : '',
    onLayout: setPicked,
    isStored: stored ?? fit?.isStored ?? false,
    onStored: setStored,
  };
}
