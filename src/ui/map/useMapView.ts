import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { GeoBox, GeoPoint } from './geo.ts';
import {
  fromPlane,
  fromScreen,
  kept,
  panned,
  seeing,
  toPlane,
  zoomed,
  type Frame,
  type MapView,
  type Projection,
  type Spot,
} from './projection.ts';

const STEP = 1.5;
/** Pixels by which an arrow key moves the map. */
const STRIDE = 48;
/** A press that moves less is a click. */
const STILL = 4;

interface Options {
  readonly projection: Projection;
  /** Pixels for a degree that are never exceeded. */
  readonly largest?: number | undefined;
  /** The wheel scrolls the page past a map that nobody has touched yet, and so does a finger. */
  readonly isInPage?: boolean | undefined;
  /** What is seen at first; the whole Earth otherwise. */
  readonly start: GeoBox | undefined;
  /** A click, a tap, or Enter, which means the middle. */
  readonly onPick?: ((point: GeoPoint) => void) | undefined;
  /** A drag that draws, in the place of one that moves the map. */
  readonly onDraw?: ((from: GeoPoint, to: GeoPoint, isDone: boolean) => void) | undefined;
  /** What was being drawn is none. */
  readonly onAbort?: (() => void) | undefined;
}

export interface MapControl {
  readonly projection: Projection;
  /** Undefined until the frame has been measured. */
  readonly view: MapView | undefined;
  readonly frame: Frame | undefined;
  /** Whether a finger that moves up or down is the map's. */
  readonly takesTouch: boolean;
  readonly frameRef: (element: HTMLElement | null) => void;
  readonly zoom: (factor: number) => void;
  readonly whole: () => void;
  readonly see: (box: GeoBox) => void;
  /** Moves it into the middle, and closer if it is far away. */
  readonly goTo: (point: GeoPoint) => void;
  /** Its longitude goes on beyond 180 where the map does. */
  readonly pointAt: (event: { readonly clientX: number; readonly clientY: number }) => GeoPoint | undefined;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

const WHOLE: MapView = { x: 0, y: 0, scale: 0 };

/** Zoom and pan of a map by pointer, wheel, pinch and keys, and what is drawn on it by dragging. */
export function useMapView({ projection, largest, isInPage = false, start, onPick, onDraw, onAbort }: Options): MapControl {
  const [element, frameRef] = useState<HTMLElement | null>(null);
  const frame = useFrameOf(element);
  const [chosen, setView] = useState<MapView>();
  const [first] = useState(start);
  const view =
    frame === undefined
      ? undefined
      : kept(projection, chosen ?? (first === undefined ? WHOLE : seeing(projection, first, frame, largest)), frame, largest);

  // Events come faster than renders; each builds on the one before.
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const change = useCallback(
    (next: (view: MapView, frame: Frame) => MapView) => {
      if (latest.current === undefined || frame === undefined) return;
      latest.current = next(latest.current, frame);
      setView(latest.current);
    },
    [frame],
  );
  const zoomAt = useCallback(
    (factor: number, at?: Spot) =>
      change((now, size) => zoomed(projection, now, size, factor, at ?? { x: size.width / 2, y: size.height / 2 }, largest)),
    [change, projection, largest],
  );
  const panBy = (x: number, y: number) => change((now, size) => panned(projection, now, size, { x, y }, largest));

  useEffect(() => {
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (isInPage && !event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      zoomAt(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), within(element, event.clientX, event.clientY));
    };
    // React's own wheel listeners can't keep the dialog from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element, zoomAt, isInPage]);

  const pointAt = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    if (element === null || latest.current === undefined || frame === undefined) return undefined;
    const spot = fromScreen(latest.current, frame, within(element, clientX, clientY));
    return { lat: fromPlane(projection, spot).lat, lon: spot.x };
  };
  const middle = () => latest.current && fromPlane(projection, latest.current);

  const pointers = useRef(new Map<number, Spot>());
  const moved = useRef(0);
  const from = useRef<GeoPoint>(undefined);
  const placeOf = (event: PointerEvent): Spot => within(event.currentTarget, event.clientX, event.clientY);
  const abort = () => {
    if (from.current !== undefined && onDraw !== undefined) onAbort?.();
    from.current = undefined;
  };
  const end = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
    from.current = undefined;
  };

  return {
    projection,
    view,
    frame,
    takesTouch: !isInPage || chosen !== undefined,
    frameRef,
    zoom: zoomAt,
    whole: () => change((_, size) => kept(projection, WHOLE, size)),
    see: (box) => change((_, size) => seeing(projection, box, size, largest)),
    goTo: (point) =>
      change((now, size) =>
        kept(projection, { ...toPlane(projection, point), scale: Math.max(now.scale, size.width / 20) }, size, largest),
      ),
    pointAt,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        if (pointers.current.size === 0) moved.current = 0;
        pointers.current.set(event.pointerId, placeOf(event));
        event.currentTarget.setPointerCapture(event.pointerId);
        // A second finger zooms, and what the first one began to draw is none.
        if (pointers.current.size > 1) abort();
        else from.current = pointAt(event);
      },
      onPointerMove: (event) => {
        const before = pointers.current.get(event.pointerId);
        if (before === undefined) return;
        const now = placeOf(event);
        const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, spot]) => spot);
        pointers.current.set(event.pointerId, now);
        moved.current += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
        if (other !== undefined) {
          const apart = (spot: Spot) => Math.hypot(spot.x - other.x, spot.y - other.y) || 1;
          zoomAt(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
          panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
        } else if (moved.current > STILL) {
          const to = pointAt(event);
          if (onDraw === undefined) panBy(now.x - before.x, now.y - before.y);
          else if (from.current !== undefined && to !== undefined) onDraw(from.current, to, false);
        }
      },
      onPointerUp: (event) => {
        const isOnly = pointers.current.size === 1 && pointers.current.has(event.pointerId);
        const began = from.current;
        end(event);
        const to = pointAt(event);
        if (!isOnly || to === undefined) return;
        if (moved.current <= STILL) onPick?.(to);
        else if (onDraw !== undefined && began !== undefined) onDraw(began, to, true);
      },
      onPointerCancel: (event) => {
        abort();
        end(event);
      },
      onKeyDown: (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
        const at = middle();
        const keys: Readonly<Record<string, () => void>> = {
          ArrowLeft: () => panBy(STRIDE, 0),
          ArrowRight: () => panBy(-STRIDE, 0),
          ArrowUp: () => panBy(0, STRIDE),
          ArrowDown: () => panBy(0, -STRIDE),
          '+': () => zoomAt(STEP),
          '=': () => zoomAt(STEP),
          '-': () => zoomAt(1 / STEP),
          '0': () => change((_, size) => kept(projection, WHOLE, size)),
          ...(onPick !== undefined && at !== undefined && { Enter: () => onPick(at), ' ': () => onPick(at) }),
        };
        const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
        if (act === undefined) return;
        event.preventDefault();
        act();
      },
    },
  };
}

/** Measured from where its border ends, as what is drawn inside. */
function within(element: Element, x: number, y: number): Spot {
  const box = element.getBoundingClientRect();
  return { x: x - box.left - element.clientLeft, y: y - box.top - element.clientTop };
}

function useFrameOf(element: HTMLElement | null): Frame | undefined {
  const [frame, setFrame] = useState<Frame>();
  useEffect(() => {
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setFrame({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return frame === undefined || frame.width === 0 || frame.height === 0 ? undefined : frame;
}
