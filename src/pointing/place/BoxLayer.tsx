import Box from '@mui/material/Box';
import { useRef, type PointerEvent } from 'react';
import { decimalsAt, type GeoBox, type GeoPoint } from '../../ui/map/geo.ts';
import { useMapSight } from '../../ui/map/MapContext.ts';
import { MapHandle } from '../../ui/map/MapHandle.tsx';
import { gripped, GRIPS, movedBy, spotOf, type Grip } from './boxes.ts';
import * as words from './words.ts';

const FORCED = '@media (forced-colors: active)';

const CURSORS: Readonly<Record<Grip, string>> = {
  nw: 'nwse-resize',
  se: 'nwse-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
};

/** Sides shorter than this have no grip of their own between their corners. */
const ROOM = 64;

interface Props {
  readonly box: GeoBox;
  /** A new one is being drawn: what is here lets the pointer through. */
  readonly isDrawing: boolean;
  readonly onBox: (box: GeoBox, isDone: boolean) => void;
  readonly onAbort: () => void;
}

/** The rectangle on the map, its corners and sides. */
export function BoxLayer({ box, isDrawing, onBox, onAbort }: Props) {
  const sight = useMapSight();
  // A grip that passes the other side goes on from the box that was there when it was taken.
  const taken = useRef<GeoBox>(undefined);
  if (sight === undefined) return null;
  const { view, frame } = sight;
  const decimals = decimalsAt(view.scale);
  const corner = sight.spotOf(spotOf(box, 'nw'));
  const end = sight.spotOf({ lat: box.south, lon: 0 }).y;
  const width = (spotOf(box, 'ne').lon - box.west) * view.scale;
  const height = end - corner.y;
  // One that reaches out of the map on the right may be seen on the left of it, too.
  const turns = [-1, 0, 1].filter(
    (turn) => corner.x + turn * 360 * view.scale < frame.width && corner.x + turn * 360 * view.scale + width > 0,
  );
  const grip = (name: Grip) => (to: GeoPoint, _: GeoPoint, isDone: boolean) => {
    taken.current ??= box;
    onBox(gripped(taken.current, name, to, decimals), isDone);
    if (isDone) taken.current = undefined;
  };
  const abort = () => {
    taken.current = undefined;
    onAbort();
  };
  const grips = GRIPS.filter((name) => name.length === 2 || ((name === 'n' || name === 's' ? width : height) > ROOM && !isDrawing));
  return (
    <Box style={{ pointerEvents: isDrawing ? 'none' : undefined }}>
      {turns.map((turn) => (
        <Inside
          key={turn}
          left={corner.x + turn * 360 * view.scale}
          top={corner.y}
          width={width}
          height={height}
          isMovable={!isDrawing && width < frame.width && height < frame.height}
          onMove={(from, to, isDone) => {
            taken.current ??= box;
            onBox(movedBy(taken.current, { lat: to.lat - from.lat, lon: to.lon - from.lon }, decimals), isDone);
            if (isDone) taken.current = undefined;
          }}
          onAbort={abort}
        />
      ))}
      {grips.map((name) => {
        const at = spotOf(box, name);
        return (
          <MapHandle
            key={name}
            at={at}
            label={words.handleOf(words.grips[name], at.lat, at.lon, decimals)}
            isSilent={name.length === 1}
            cursor={CURSORS[name]}
            onMove={grip(name)}
            onAbort={abort}
          />
        );
      })}
    </Box>
  );
}

interface InsideProps {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isMovable: boolean;
  readonly onMove: (from: GeoPoint, to: GeoPoint, isDone: boolean) => void;
  readonly onAbort: () => void;
}

function Inside({ left, top, width, height, isMovable, onMove, onAbort }: InsideProps) {
  const sight = useMapSight();
  const start = useRef<GeoPoint>(undefined);
  const moved = (event: PointerEvent, isDone: boolean) => {
    const to = sight?.pointAt(event);
    if (start.current === undefined || to === undefined) return;
    event.stopPropagation();
    onMove(start.current, to, isDone);
    if (isDone) start.current = undefined;
  };
  return (
    <Box
      data-box
      onPointerDown={(event: PointerEvent) => {
        if (!isMovable || event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = sight?.pointAt(event);
      }}
      onPointerMove={(event: PointerEvent) => moved(event, false)}
      onPointerUp={(event: PointerEvent) => moved(event, true)}
      onPointerCancel={() => {
        start.current = undefined;
        onAbort();
      }}
      sx={{
        position: 'absolute',
        boxSizing: 'border-box',
        border: 2,
        borderColor: 'primary.main',
        bgcolor: 'rgba(var(--mui-palette-primary-mainChannel) / 0.18)',
        cursor: isMovable ? 'move' : undefined,
        [FORCED]: { forcedColorAdjust: 'none', borderColor: 'Highlight', bgcolor: 'transparent' },
      }}
      style={{ left, top, width: Math.max(2, width), height: Math.max(2, height), pointerEvents: isMovable ? 'auto' : 'none' }}
    />
  );
}
