import { report } from '../../files/report.ts';

/** What plays a film, as far as something drawn over it has to know: a video element, or a player of our own. */
export interface FilmClock {
  /** The time of the picture that is seen, in seconds. */
  readonly seconds: () => number;
  readonly isPaused: () => boolean;
  /** Infinity for recordings that were never closed. */
  readonly duration: () => number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (seconds: number) => void;
  readonly setSpeed: (speed: number) => void;
  /** Calls back with each picture that is shown, and when the film starts or stops; returns how to stop that. */
  readonly subscribe: (onChange: () => void) => () => void;
}

const EVENTS = ['play', 'pause', 'ended', 'seeked', 'timeupdate', 'durationchange'] as const;

/** The browser tells the time of each picture that it shows; where it doesn’t, it is asked as often as it draws. */
export function videoClock(video: HTMLVideoElement): FilmClock {
  let shown = video.currentTime;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const tellsPictures = 'requestVideoFrameCallback' in video;
  let handle = 0;
  const onPicture = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
    shown = mediaTime;
    tell();
    handle = video.requestVideoFrameCallback(onPicture);
  };
  const onPaint = () => {
    if (!video.paused && video.currentTime !== shown) {
      shown = video.currentTime;
      tell();
    }
    handle = requestAnimationFrame(onPaint);
  };
  const onEvent = () => {
    // While it plays the pictures tell better.
    if (!tellsPictures || video.paused) shown = video.currentTime;
    tell();
  };
  const start = () => {
    for (const event of EVENTS) video.addEventListener(event, onEvent);
    handle = tellsPictures ? video.requestVideoFrameCallback(onPicture) : requestAnimationFrame(onPaint);
  };
  const stop = () => {
    for (const event of EVENTS) video.removeEventListener(event, onEvent);
    if (tellsPictures) video.cancelVideoFrameCallback(handle);
    else cancelAnimationFrame(handle);
  };
  return {
    seconds: () => shown,
    isPaused: () => video.paused,
    duration: () => video.duration,
    play: () => void video.play().catch((error: unknown) => report('Playing a film', error)),
    pause: () => video.pause(),
    seek: (seconds) => {
      video.currentTime = Number.isFinite(video.duration) ? Math.max(0, Math.min(seconds, video.duration)) : Math.max(0, seconds);
    },
    setSpeed: (speed) => {
      video.playbackRate = speed;
    },
    subscribe(listener) {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop();
      };
    },
  };
}
