import Box from '@mui/material/Box';
import { useRef, type PointerEvent, type ReactNode } from 'react';
import { wrapped, type GeoPoint } from './geo.ts';
import { useMapSight } from './MapContext.ts';

/** Where the system chooses the colours, its highlight is what can be moved. */
const FORCED = '@media (forced-colors: active)';

interface Props {
  readonly at: GeoPoint;
  /** What it moves, and where it is now. */
  readonly label: string;
  /** Only the pointer reaches it: the keyboard has others. */
  readonly isSilent?: boolean;
  readonly isChosen?: boolean;
  readonly cursor?: string;
  /** `from` is where it was when it was taken. */
  readonly onMove: (to: GeoPoint, from: GeoPoint, isDone: boolean) => void;
  /** The system took the pointer away: it stays where it was. */
  readonly onAbort?: () => void;
  readonly onChoose?: () => void;
  readonly onDelete?: () => void;
  readonly children?: ReactNode;
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Pixels by which an arrow key moves it, and with Shift. */
const STEP = 2;
const STRIDE = 20;
/** Less is a click that chooses it. */
const STILL = 3;

/** Something on a map that can be moved, by pointer and by arrow keys. */
export function MapHandle({
  at,
  label,
  isSilent = false,
  isChosen = false,
  cursor = 'move',
  onMove,
  onAbort,
  onChoose,
  onDelete,
  children,
}: Props) {
  const sight = useMapSight();
  const drag = useRef<{ readonly x: number; readonly y: number; readonly at: GeoPoint; isMoving: boolean }>(undefined);
  if (sight === undefined) return null;
  const { x, y } = sight.spotOf(at);
  const movedTo = (event: PointerEvent, isDone: boolean) => {
    const start = drag.current;
    if (start === undefined) return;
    start.isMoving ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL;
    const to = sight.pointAt(event);
    if (start.isMoving && to !== undefined) onMove(to, start.at, isDone);
  };
  return (
    <Box
      component="button"
      type="button"
      aria-label={label}
      {...(isSilent ? { 'aria-hidden': true, tabIndex: -1 } : { 'aria-pressed': onChoose === undefined ? undefined : isChosen })}
      onPointerDown={(event: PointerEvent<HTMLButtonElement>) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, at, isMoving: false };
        onChoose?.();
      }}
      onPointerMove={(event: PointerEvent) => {
        if (drag.current === undefined) return;
        event.stopPropagation();
        movedTo(event, false);
      }}
      onPointerUp={(event: PointerEvent) => {
        event.stopPropagation();
        movedTo(event, true);
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
        onAbort?.();
      }}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') {
          if (onDelete === undefined) return;
          event.preventDefault();
          onDelete();
          return;
        }
        const arrow = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
        if (arrow === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        const step = (event.shiftKey ? STRIDE : STEP) / sight.view.scale;
        onMove({ lat: Math.max(-90, Math.min(90, at.lat - arrow[1] * step)), lon: at.lon + arrow[0] * step }, at, true);
      }}
      sx={{
        position: 'absolute',
        width: 28,
        height: 28,
        m: '-14px',
        p: 0,
        display: 'grid',
        placeItems: 'center',
        border: 0,
        bgcolor: 'transparent',
        color: 'inherit',
        font: 'inherit',
        cursor,
        touchAction: 'none',
        borderRadius: 1,
        '&:focus-visible': { outline: '2px solid var(--mui-palette-text-primary)', outlineOffset: -2, zIndex: 2 },
      }}
      style={{ left: x, top: y }}
    >
      {children ?? (
        <Box
          sx={{
            width: 12,
            height: 12,
            borderRadius: 0.25,
            bgcolor: 'background.paper',
            border: 2,
            borderColor: 'primary.main',
            [FORCED]: { forcedColorAdjust: 'none', bgcolor: 'Highlight', borderColor: 'Canvas' },
          }}
        />
      )}
    </Box>
  );
}

/** A spot that was moved beyond the map's edge comes in at the other one. */
export function onEarth({ lat, lon }: GeoPoint): GeoPoint {
  return { lat, lon: wrapped(lon) };
}
