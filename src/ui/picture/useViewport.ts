import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { actual, fit, lookAt, pan, toPicture, zoom, type Point, type Size, type View } from './viewport.ts';

/** `fit` follows the frame's size; any other view stays where it is. */
export type Look = 'fit' | View;

export interface Viewport {
  /** Undefined until the frame has been measured. */
  readonly view: View | undefined;
  readonly frame: Size | undefined;
  readonly isFit: boolean;
  readonly frameRef: (element: HTMLElement | null) => void;
  readonly fit: () => void;
  readonly actual: () => void;
  readonly zoom: (factor: number) => void;
  readonly lookAt: (spot: Point, scale?: number) => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: (event: KeyboardEvent) => void;
  };
}

/** What one pointer does in the place of moving the picture. */
export interface Gestures {
  readonly onStart: (spot: Point, view: View) => void;
  readonly onMove: (spot: Point, view: View) => void;
  /** @param still it hardly moved: a click */
  readonly onEnd: (spot: Point, view: View, still: boolean) => void;
  /** Another finger has come, or the system has taken the pointer away. */
  readonly onCancel: () => void;
}

const STEP = 1.4;
/** Pixels by which an arrow key moves the picture. */
const STRIDE = 48;
/** A press that moves less is a click. */
const STILL = 4;

interface Options {
  /** The view, when several frames share it. */
  look?: Look | undefined;
  onLook?: ((look: Look) => void) | undefined;
  /** A click or tap, as opposed to a drag. */
  onPick?: ((spot: Point, view: View) => void) | undefined;
  /** With it, the picture is moved by two fingers, the middle button, or a drag while Space is held. */
  draw?: Gestures | undefined;
}

/** Zoom and pan by pointer, wheel, pinch and keys. */
export function useViewport(picture: Size, { look: shared, onLook, onPick, draw }: Options = {}): Viewport {
  const [own, setOwn] = useState<Look>('fit');
  const look = shared ?? own;
  const setLook = onLook ?? setOwn;
  const [element, frame, frameRef] = useMeasured();
  const view = useMemo(() => (frame === undefined ? undefined : look === 'fit' ? fit(picture, frame) : look), [frame, look, picture]);

  // Events come faster than renders; each builds on the one before.
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const change = useCallback(
    (next: (view: View, frame: Size) => View) => {
      if (latest.current === undefined || frame === undefined) return;
      latest.current = next(latest.current, frame);
      setLook(latest.current);
    },
    [frame, setLook],
  );
  const zoomAt = useCallback(
    (factor: number, at?: Point) =>
      change((current, size) => zoom(current, factor, at ?? { x: size.width / 2, y: size.height / 2 }, picture, size)),
    [change, picture],
  );
  const panBy = (x: number, y: number) => change((current, size) => pan(current, { x, y }, picture, size));
  const toActual = () => change((current, size) => actual(current, picture, size, window.devicePixelRatio || 1));

  useEffect(() => {
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      // The wheel scrolls the page past a picture that nobody has touched yet.
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== element && document.fullscreenElement === null) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      zoomAt(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    // React's own wheel listeners can't keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element, zoomAt]);

  const pointers = useRef(new Map<number, Point>());
  const moved = useRef(0);
  const placeOf = (event: PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const release = (event: PointerEvent) => pointers.current.delete(event.pointerId);
  const drawing = useRef<Gestures>(undefined);
  const holdsSpace = useRef(false);
  const stopDrawing = () => {
    drawing.current?.onCancel();
    drawing.current = undefined;
  };

  return {
    view,
    frame,
    isFit: look === 'fit',
    frameRef,
    fit: () => setLook('fit'),
    actual: toActual,
    zoom: zoomAt,
    lookAt: (spot, scale) => change((current, size) => lookAt(spot, scale ?? current.scale, picture, size)),
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 && !(draw !== undefined && event.button === 1)) return;
        if (pointers.current.size === 0) moved.current = 0;
        if (pointers.current.size > 0) stopDrawing();
        else if (draw !== undefined && event.button === 0 && !holdsSpace.current && latest.current !== undefined) {
          drawing.current = draw;
          draw.onStart(toPicture(latest.current, placeOf(event)), latest.current);
        }
        pointers.current.set(event.pointerId, placeOf(event));
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const before = pointers.current.get(event.pointerId);
        if (before === undefined) return;
        const now = placeOf(event);
        const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
        pointers.current.set(event.pointerId, now);
        moved.current += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
        if (other !== undefined) {
          // Two fingers move it, too: each of them half of the way.
          panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
          const apart = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
          zoomAt(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
        } else if (drawing.current !== undefined && latest.current !== undefined) {
          // The gestures of now: what they know may be newer than the ones that began.
          (draw ?? drawing.current).onMove(toPicture(latest.current, now), latest.current);
        } else if (moved.current > STILL) panBy(now.x - before.x, now.y - before.y);
      },
      onPointerUp: (event) => {
        const clicked = pointers.current.size === 1 && pointers.current.has(event.pointerId) && moved.current <= STILL;
        const drew = drawing.current;
        const still = moved.current <= STILL;
        if (pointers.current.has(event.pointerId)) drawing.current = undefined;
        release(event);
        if (drew !== undefined && latest.current !== undefined) {
          return (draw ?? drew).onEnd(toPicture(latest.current, placeOf(event)), latest.current, still);
        }
        if (clicked && view !== undefined) onPick?.(toPicture(view, placeOf(event)), view);
      },
      onPointerCancel: (event) => {
        stopDrawing();
        release(event);
      },
      onKeyUp: (event) => {
        if (event.key === ' ') holdsSpace.current = false;
      },
      onKeyDown: (event) => {
        if (draw !== undefined && event.key === ' ') {
          holdsSpace.current = true;
          // It would scroll the page.
          event.preventDefault();
        }
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const keys: Readonly<Record<string, () => void>> = {
          ArrowLeft: () => panBy(STRIDE, 0),
          ArrowRight: () => panBy(-STRIDE, 0),
          ArrowUp: () => panBy(0, STRIDE),
          ArrowDown: () => panBy(0, -STRIDE),
          '+': () => zoomAt(STEP),
          '=': () => zoomAt(STEP),
          '-': () => zoomAt(1 / STEP),
          '0': () => setLook('fit'),
          '1': toActual,
        };
        const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
        // Arrows scroll the page while there is nothing to move.
        if (act === undefined || (look === 'fit' && event.key.startsWith('Arrow'))) return;
        event.preventDefault();
        act();
      },
    },
  };
}

/** An element and its size, from the first picture on: what is measured after it would leave the frame empty for one. */
function useMeasured(): [HTMLElement | null, Size | undefined, (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState<Size>();
  const measure = useCallback((of: HTMLElement) => {
    const { clientWidth: width, clientHeight: height } = of;
    setSize((known) => (known?.width === width && known.height === height ? known : { width, height }));
  }, []);
  const ref = useCallback(
    (found: HTMLElement | null) => {
      setElement(found);
      if (found !== null) measure(found);
    },
    [measure],
  );
  useEffect(() => {
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => measure(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, measure]);
  return [element, size === undefined || size.width === 0 || size.height === 0 ? undefined : size, ref];
}
