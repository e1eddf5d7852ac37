import type { MotionJpegFilm } from '../../../files/film/motionJpeg.ts';
import { jpegOfFrame } from '../../../files/film/jpegFrame.ts';
import { report } from '../../../files/report.ts';
import type { FilmClock } from '../clock.ts';

/** What plays a film of JPEGs on a canvas, a picture at a time: no more than two are in memory. */
export interface JpegClock extends FilmClock {
  /** The number of the picture that is seen, from 0. */
  readonly frame: () => number;
  readonly show: (frame: number) => void;
  /** Nothing is drawn any more. */
  readonly close: () => void;
}

/** @param onBroken called with the number of a picture that the browser can’t decode */
export function jpegClock(blob: Blob, film: MotionJpegFilm, canvas: HTMLCanvasElement, onBroken: (frame: number) => void): JpegClock {
  const last = film.starts.length - 1;
  const listeners = new Set<() => void>();
  let seen = -1;
  let wanted = 0;
  let isDrawing = false;
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;
  let speed = 1;
  /** When the film began to play, and at which picture; undefined while it stands. */
  let begun: { readonly at: number; readonly frame: number } | undefined;
  let handle = 0;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  /** One picture after the other; those that come while one is decoded are passed over but for the last. */
  const draw = async (): Promise<void> => {
    if (isDrawing) return;
    isDrawing = true;
    while (!isClosed() && seen !== wanted) {
      const frame = wanted;
      try {
        const bitmap = await createImageBitmap(await jpegOfFrame(blob, film, frame));
        if (!isClosed()) canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        bitmap.close();
      } catch (error) {
        // The one before stays; whoever looks is told.
        report('Drawing a picture of a film', error);
        if (!isClosed()) onBroken(frame);
      }
      seen = frame;
      tell();
    }
    isDrawing = false;
  };

  const show = (frame: number): void => {
    wanted = Math.max(0, Math.min(last, Math.trunc(frame)));
    if (begun !== undefined) begun = { at: performance.now(), frame: wanted };
    void draw();
  };

  const pause = (): void => {
    cancelAnimationFrame(handle);
    begun = undefined;
    tell();
  };

  const tick = (): void => {
    if (begun === undefined) return;
    const frame = begun.frame + Math.floor(((performance.now() - begun.at) / 1000) * film.rate * speed);
    wanted = Math.min(last, frame);
    void draw();
    if (frame > last) pause();
    else handle = requestAnimationFrame(tick);
  };

  const play = (): void => {
    if (begun !== undefined) return;
    // At its end it begins anew.
    begun = { at: performance.now(), frame: wanted >= last ? 0 : wanted };
    tell();
    tick();
  };

  void draw();
  return {
    frame: () => Math.max(0, seen),
    seconds: () => Math.max(0, seen) / film.rate,
    duration: () => film.starts.length / film.rate,
    isPaused: () => begun === undefined,
    play,
    pause,
    show,
    // In the middle of rounding: 2.9999 of a third picture is the third.
    seek: (seconds) => show(Math.floor(seconds * film.rate + 1e-6)),
    setSpeed: (next) => {
      speed = next;
      if (begun !== undefined) begun = { at: performance.now(), frame: wanted };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      closing.abort();
      cancelAnimationFrame(handle);
      listeners.clear();
    },
  };
}
