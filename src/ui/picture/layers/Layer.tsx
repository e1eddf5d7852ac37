import Box from '@mui/material/Box';
import { useLayoutEffect, useRef } from 'react';
import type { Picture } from '../picture.ts';
import { ENLARGED, type Size, type View } from '../viewport.ts';

interface Props {
  picture: Picture | undefined;
  view: View | undefined;
  size: Size;
  /** Of what lies over another one, which is seen where this one is clear. */
  opacity?: number;
  /** All that is seen of it lies above it. */
  isHidden?: boolean;
}

/** The picture itself, moved by the compositor and not redrawn. */
export function Layer({ picture, view, size, opacity, isHidden = false }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const element = picture?.element;
  useLayoutEffect(() => {
    const place = holder.current;
    if (element !== undefined) place?.replaceChildren(element);
    return () => place?.replaceChildren();
  }, [element]);
  const scale = view?.scale ?? 1;
  const side = picture === undefined ? 32 : 16 / scale;
  return (
    <Box
      ref={holder}
      aria-hidden
      sx={{ '& > *': { display: 'block', width: '100%', height: '100%', visibility: isHidden ? 'hidden' : 'visible' } }}
      style={{
        position: 'absolute',
        width: size.width,
        height: size.height,
        transformOrigin: '0 0',
        transform: view === undefined ? 'scale(0)' : `matrix(${scale}, 0, 0, ${scale}, ${view.x}, ${view.y})`,
        imageRendering: scale >= ENLARGED ? 'pixelated' : 'auto',
        pointerEvents: 'none',
        ...(opacity !== undefined && { opacity }),
        // SeenPicture where there is no picture, and through one: squares of the same size on the screen whatever the zoom.
        background:
          opacity !== undefined
            ? 'none'
            : `repeating-conic-gradient(${picture === undefined ? '#8881' : '#8885'} 0 25%, transparent 0 50%) 0 0 / ${side}px ${side}px`,
      }}
    />
  );
}
