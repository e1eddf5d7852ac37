import Box from '@mui/material/Box';
import { useEffect, useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { HiddenText } from '../text/HiddenText.tsx';
import type { Picture } from './picture.ts';
import { Divide } from './layers/Divide.tsx';
import { Layer } from './layers/Layer.tsx';
import { Overlay, type DrawOver } from './layers/Overlay.tsx';
import { PixelCross } from './layers/PixelCross.tsx';
import { SeenPicture } from './layers/SeenPicture.tsx';
import { noteInView } from './details/inView.ts';
import { seenIn } from './details/wanted.ts';
import { frameSize } from './frameSize.ts';
import { PictureTools } from './PictureTools.tsx';
import { usePixelCursor } from './usePixelCursor.ts';
import { useReadout } from './useReadout.ts';
import { useViewport, type Gestures, type Look, type Viewport } from './useViewport.ts';
import { toPicture, type Point, type Size, type View } from './viewport.ts';
import * as words from './words.ts';

export interface FrameProps {
  /** Undefined for a neutral ground, of this `size`. */
  picture: Picture | undefined;
  /** Kept by the caller: a new one is a new picture. */
  size: Size;
  /** What is seen, in one sentence. */
  label: string;
  /** Size, type: what is known about the picture. */
  facts?: readonly (string | undefined)[];
  /** Redrawn when it changes, and with every movement. */
  drawOver?: DrawOver | undefined;
  /** Over that, on a layer of its own: what follows the pointer, without all the rest being drawn again. */
  drawOnTop?: DrawOver | undefined;
  onPoint?: ((spot: Point | undefined, view: View) => void) | undefined;
  onPick?: ((spot: Point, view: View) => void) | undefined;
  look?: Look;
  onLook?: (look: Look) => void;
  /** Lets a list beside the picture move it. */
  ref?: Ref<Viewport>;
  /** Further buttons. */
  tools?: ReactNode;
  /** Another picture of the same size on the left of it, up to this share of the frame. */
  under?: { readonly picture: Picture; readonly share: number } | undefined;
  /** Over the picture and as large as it, so far opaque. */
  over?: { readonly picture: Picture; readonly opacity: number } | undefined;
  maxHeight?: number | string | undefined;
  /** Takes drags and clicks in the place of moving the picture. */
  draw?: Gestures | undefined;
  /** Asked before the frame's own keys. @returns whether the key was understood */
  onKey?: ((event: KeyboardEvent, viewport: Viewport) => boolean) | undefined;
  /** Over the picture, in pixels of the frame. */
  renderOver?: ((view: View, frame: Size) => ReactNode) | undefined;
  /** What keys and pointers do, in the place of the usual. */
  keysHelp?: string | undefined;
  /** The picture is on its way, and its size is known already. */
  isPending?: boolean;
  children?: ReactNode;
}

/** A picture to look at closely: zoom, pan, pixel values, full screen. */
export function PictureFrame({
  picture,
  size,
  label,
  facts,
  drawOver,
  drawOnTop,
  onPoint,
  onPick,
  look,
  onLook,
  ref,
  tools,
  under,
  over,
  maxHeight,
  draw,
  onKey,
  renderOver,
  keysHelp,
  isPending = false,
  children,
}: FrameProps) {
  const viewport = useViewport(size, { look, onLook, onPick, draw });
  const { view, frame, handlers, frameRef, isFit } = viewport;
  const readout = useReadout(picture, size);
  const cursor = usePixelCursor(viewport, size, {
    onMove: (spot) => {
      readout.at(spot);
      if (view !== undefined) onPoint?.(spot, view);
    },
    onPick: (spot) => view !== undefined && onPick?.(spot, view),
  });
  useImperativeHandle(ref, () => viewport);
  useEffect(() => {
    if (picture !== undefined && view !== undefined && frame !== undefined) noteInView(picture, seenIn(view, frame, size));
  }, [picture, view, frame, size]);
  const whole = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [hovering, setHovering] = useState(false);
  const isHere = !isPending && picture?.isComing !== true;

  return (
    <Box
      ref={whole}
      sx={{ minWidth: 0, '&:fullscreen': { display: 'flex', flexDirection: 'column', bgcolor: 'background.default', p: 1 } }}
    >
      <Box
        ref={frameRef}
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        tabIndex={0}
        data-picture={isHere ? `${size.width}x${size.height}` : ''}
        {...handlers}
        onKeyDown={(event) => {
          if (onKey?.(event, viewport) !== true && !cursor.onKeyDown(event)) handlers.onKeyDown(event);
        }}
        onBlur={cursor.clear}
        onPointerMove={(event) => {
          handlers.onPointerMove(event);
          cursor.clear();
          if (view === undefined) return;
          const box = event.currentTarget.getBoundingClientRect();
          const spot = toPicture(view, { x: event.clientX - box.left, y: event.clientY - box.top });
          readout.at(spot);
          onPoint?.(spot, view);
        }}
        onPointerEnter={() => setHovering(true)}
        onPointerLeave={() => {
          setHovering(false);
          readout.at(undefined);
          if (view !== undefined) onPoint?.(undefined, view);
        }}
        sx={{
          position: 'relative',
          overflow: 'hidden',
          ...frameSize(size, maxHeight),
          bgcolor: 'media',
          border: 1,
          borderColor: 'hairline',
          borderRadius: 1,
          cursor: draw !== undefined || (hovering && isFit) ? 'crosshair' : 'grab',
          '&:active': { cursor: draw === undefined ? 'grabbing' : 'crosshair' },
          // A drag that draws selects no text of the page.
          userSelect: draw === undefined ? 'auto' : 'none',
          // A finger scrolls the page until the picture is zoomed in.
          touchAction: isFit && draw === undefined ? 'pan-y' : 'none',
          ':fullscreen > &': { flex: 1, maxHeight: 'none', aspectRatio: 'auto' },
        }}
      >
        <SeenPicture picture={picture} view={view} frame={frame} size={size} />
        {under !== undefined && (
          <Box
            sx={{ position: 'absolute', inset: 0, bgcolor: 'media', pointerEvents: 'none' }}
            style={{ clipPath: `inset(0 ${100 - under.share * 100}% 0 0)` }}
          >
            <SeenPicture picture={under.picture} view={view} frame={frame} size={size} />
          </Box>
        )}
        {under !== undefined && <Divide share={under.share} />}
        {over !== undefined && <Layer picture={over.picture} view={view} size={size} opacity={over.opacity} />}
        {isHere && drawOver !== undefined && view !== undefined && frame !== undefined && (
          <Overlay draw={drawOver} view={view} frame={frame} />
        )}
        {isHere && drawOnTop !== undefined && view !== undefined && frame !== undefined && (
          <Overlay draw={drawOnTop} view={view} frame={frame} />
        )}
        {isHere && renderOver !== undefined && view !== undefined && frame !== undefined && renderOver(view, frame)}
        {cursor.spot !== undefined && view !== undefined && <PixelCross spot={cursor.spot} view={view} />}
        {children}
      </Box>
      <HiddenText id={helpId}>{keysHelp ?? words.frameKeys}</HiddenText>
      <HiddenText role="status">{cursor.spot === undefined ? '' : readout.text}</HiddenText>
      <PictureTools viewport={viewport} whole={whole} label={label} facts={facts ?? []} readout={readout.text}>
        {tools}
      </PictureTools>
    </Box>
  );
}
