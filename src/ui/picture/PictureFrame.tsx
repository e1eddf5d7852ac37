import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import type { DrawnPart } from '../../files/raster/drawing.ts';
import { HiddenText } from '../text/HiddenText.tsx';
import type { Picture } from './picture.ts';
import { partsDrawn, seenIn } from './details/wanted.ts';
import { frameSize } from './frameSize.ts';
import { noteInView } from './details/inView.ts';
import { PictureTools } from './PictureTools.tsx';
import { usePixelCursor } from './usePixelCursor.ts';
import { useDetails } from './details/useDetails.ts';
import { useReadout } from './useReadout.ts';
import { useViewport, type Gestures, type Look, type Viewport } from './useViewport.ts';
import { toPicture, type Point, type Size, type View } from './viewport.ts';
import * as words from './words.ts';

/** Draws over the picture, in pixels of the frame. */
export type DrawOver = (context: CanvasRenderingContext2D, view: View, frame: Size) => void;

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
        <Seen picture={picture} view={view} frame={frame} size={size} />
        {under !== undefined && (
          <Box
            sx={{ position: 'absolute', inset: 0, bgcolor: 'media', pointerEvents: 'none' }}
            style={{ clipPath: `inset(0 ${100 - under.share * 100}% 0 0)` }}
          >
            <Seen picture={under.picture} view={view} frame={frame} size={size} />
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
        {cursor.spot !== undefined && view !== undefined && <Cross spot={cursor.spot} view={view} />}
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

/** The pixel that is read by keyboard, to be seen on any picture. */
function Cross({ spot, view }: { spot: Point; view: View }) {
  const side = Math.max(view.scale, 5);
  const middle = { x: (spot.x + 0.5) * view.scale + view.x, y: (spot.y + 0.5) * view.scale + view.y };
  return (
    <svg
      aria-hidden
      data-cross
      width={side + 24}
      height={side + 24}
      viewBox={`${-side / 2 - 12} ${-side / 2 - 12} ${side + 24} ${side + 24}`}
      style={{ position: 'absolute', left: middle.x - side / 2 - 12, top: middle.y - side / 2 - 12, pointerEvents: 'none' }}
    >
      {[
        ['#000', 3],
        ['#fff', 1.25],
      ].map(([stroke, strokeWidth]) => (
        <g key={stroke} stroke={String(stroke)} strokeWidth={strokeWidth} fill="none">
          <rect x={-side / 2} y={-side / 2} width={side} height={side} />
          <path d={`M ${-side / 2 - 10} 0 h 8 M ${side / 2 + 2} 0 h 8 M 0 ${-side / 2 - 10} v 8 M 0 ${side / 2 + 2} v 8`} />
        </g>
      ))}
    </svg>
  );
}

/** Where one picture ends and the other begins, to be seen on any of them. */
function Divide({ share }: { share: number }) {
  return (
    <div
      aria-hidden
      style={{
        position: 'absolute',
        top: 0,
        bottom: 0,
        left: `${share * 100}%`,
        width: 2,
        marginLeft: -1,
        background: '#fff',
        outline: '1px solid #000a',
        pointerEvents: 'none',
      }}
    />
  );
}

interface SeenProps {
  picture: Picture | undefined;
  view: View | undefined;
  frame: Size | undefined;
  size: Size;
}

/** A picture, and over it what is looked at so closely that its element doesn't show it. */
function Seen({ picture, view, frame, size }: SeenProps) {
  const { parts, state } = useDetails(picture?.details, size, view, frame);
  const seen = useMemo(() => {
    const drawn = partsDrawn(parts, view && frame && seenIn(view, frame, size));
    return { ...drawn, draw: drawParts(drawn.parts, size) };
  }, [parts, view, frame, size]);
  return (
    <>
      <Layer picture={picture} view={view} size={size} isHidden={seen.isAll} />
      {seen.parts.length > 0 && view !== undefined && frame !== undefined && (
        <Overlay draw={seen.draw} view={view} frame={frame} name={seen.isAll ? 'whole' : 'part'} />
      )}
      {state !== 'still' && (
        <Typography
          variant="caption"
          role="status"
          sx={{ position: 'absolute', left: 8, bottom: 8, px: 1, borderRadius: 0.75, bgcolor: 'background.paper', color: 'text.secondary' }}
        >
          {state === 'reading' ? words.detailsComing : words.detailsUnread}
        </Typography>
      )}
    </>
  );
}

/** Enlarged pixels keep their edges: a scientist wants to see what was measured. */
const ENLARGED = 2;

function drawParts(parts: readonly DrawnPart[], size: Size): DrawOver {
  return (context, view) => {
    context.save();
    context.beginPath();
    context.rect(view.x, view.y, size.width * view.scale, size.height * view.scale);
    // The last pixels of a part may reach beyond the picture.
    context.clip();
    for (const { bitmap, area, step } of parts) {
      context.imageSmoothingEnabled = view.scale * step < ENLARGED;
      const { x, y, width, height } = area;
      context.drawImage(bitmap, x * view.scale + view.x, y * view.scale + view.y, width * view.scale, height * view.scale);
    }
    context.restore();
  };
}

interface LayerProps extends Omit<SeenProps, 'frame'> {
  /** Of what lies over another one, which is seen where this one is clear. */
  opacity?: number;
  /** All that is seen of it lies above it. */
  isHidden?: boolean;
}

/** The picture itself, moved by the compositor and not redrawn. */
function Layer({ picture, view, size, opacity, isHidden = false }: LayerProps) {
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
        // Seen where there is no picture, and through one: squares of the same size on the screen whatever the zoom.
        background:
          opacity !== undefined
            ? 'none'
            : `repeating-conic-gradient(${picture === undefined ? '#8881' : '#8885'} 0 25%, transparent 0 50%) 0 0 / ${side}px ${side}px`,
      }}
    />
  );
}

function Overlay({ draw, view, frame, name }: { draw: DrawOver; view: View; frame: Size; name?: 'whole' | 'part' }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
    if (context.canvas.width !== width || context.canvas.height !== height) Object.assign(context.canvas, { width, height });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    draw(context, view, frame);
  }, [draw, view, frame]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      data-details={name}
      // As large as the frame was when it was measured, like the picture under it: stretched, it would lie beside the things.
      style={{ position: 'absolute', top: 0, left: 0, width: frame.width, height: frame.height, pointerEvents: 'none' }}
    />
  );
}
