import Box from '@mui/material/Box';
import { useLayoutEffect, useRef } from 'react';
import { useMapSight } from '../../../ui/map/MapContext.ts';
import type { Frame, MapView } from '../../../ui/map/projection.ts';

/** What was drawn, and through which window. */
export interface DrawnThrough {
  readonly bitmap: ImageBitmap;
  readonly view: MapView;
  readonly frame: Frame;
}

interface Props {
  readonly drawn: DrawnThrough;
  readonly opacity?: number | undefined;
  /** Where it is looked at closer than it was drawn, its pixels are seen. */
  readonly isPixelated?: boolean;
  /** Which of a map's layers it is. */
  readonly as: 'data-picture' | 'data-features';
}

/** What was drawn last, moved and stretched to where it is by now. */
export function StretchedLayer({ drawn, opacity, isPixelated = false, as }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useMapSight();
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    element.width = drawn.bitmap.width;
    element.height = drawn.bitmap.height;
    element.getContext('2d')?.drawImage(drawn.bitmap, 0, 0);
  }, [drawn]);
  if (sight === undefined) return null;
  const { view, frame } = sight;
  const share = view.scale / drawn.view.scale;
  const turned = drawn.view.x + 360 * Math.round((view.x - drawn.view.x) / 360);
  const left = (turned - view.x) * view.scale + frame.width / 2 - (drawn.frame.width / 2) * share;
  const top = (drawn.view.y - view.y) * view.scale + frame.height / 2 - (drawn.frame.height / 2) * share;
  return (
    <Box
      component="canvas"
      ref={canvas}
      aria-hidden
      {...{ [as]: '' }}
      sx={{ position: 'absolute', pointerEvents: 'none', imageRendering: isPixelated && share > 1 ? 'pixelated' : 'auto' }}
      style={{ left, top, width: drawn.frame.width * share, height: drawn.frame.height * share, opacity }}
    />
  );
}
