import { useEffect, useMemo, useState } from 'react';
import { report } from '../../files/report.ts';
import type { FilmFacts } from '../../files/film/facts.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { readFilm } from '../../files/film/readFilm.ts';
import { colourReader } from '../picture/picture.ts';
import type { PictureState } from '../picture/usePicture.ts';
import { pictureSize, videoNotShown } from '../picture/words.ts';
import type { Size } from '../picture/viewport.ts';
import { useObjectUrl } from '../useObjectUrl.ts';
import { useRead } from '../useRead.ts';
import { videoClock, type FilmClock } from './clock.ts';
import { useFrameRate } from './useFrameRate.ts';
import { timelineOf, type Timeline } from './timeline.ts';

const LOADING: PictureState = { status: 'loading' };

export interface Film {
  readonly state: PictureState;
  /** Undefined until it can be played, and where it can’t. */
  readonly clock: FilmClock | undefined;
  /** What its bytes tell; undefined until they are read. */
  readonly facts: Partial<FilmFacts> | undefined;
  readonly timeline: Timeline;
  readonly duration: number;
}

/** A film as a picture that plays, with a clock for what is drawn over it. */
export function useFilm(blob: Blob | undefined): Film {
  const url = useObjectUrl(blob);
  const [video, setVideo] = useState<HTMLVideoElement>();
  const [clock, setClock] = useState<FilmClock>();
  const [state, setState] = useState(LOADING);
  const [duration, setDuration] = useState(NaN);
  const facts = useRead(blob, readFacts);

  useEffect(() => {
    setState(LOADING);
    setVideo(undefined);
    setClock(undefined);
    setDuration(NaN);
    if (url === undefined || blob === undefined) return;
    let gone = false;
    const element = document.createElement('video');
    Object.assign(element, { muted: true, playsInline: true, preload: 'auto' });
    let close: (() => void) | undefined;
    // What no browser plays may be pictures that every browser shows.
    const failed = async () => {
      const film = await loadJpegs()
        .then(({ openJpegFilm }) => openJpegFilm(blob))
        .catch((error: unknown) => report('Reading a film', error));
      close = film?.clock.close;
      if (gone) return close?.();
      if (film === undefined) return setState({ status: 'failed', why: videoNotShown });
      const { canvas, seconds } = film;
      setClock(film.clock);
      setDuration(seconds);
      setState(shownOn(canvas, { width: canvas.width, height: canvas.height }));
    };
    const fail = () => void failed();
    element.onloadeddata = () => {
      // Where only the sound can be played there are no pictures either.
      if (element.videoWidth === 0) return fail();
      if (gone) return;
      setVideo(element);
      setClock(videoClock(element));
      setDuration(element.duration);
      setState(shownOn(element, { width: element.videoWidth, height: element.videoHeight }));
    };
    element.ondurationchange = () => !gone && setDuration(element.duration);
    element.onerror = fail;
    element.src = url;
    return () => {
      gone = true;
      close?.();
      element.onerror = null;
      element.removeAttribute('src');
      element.load();
    };
  }, [url, blob]);

  // What is written needs no measuring.
  const rate = useFrameRate(facts === undefined || facts.pace !== undefined ? undefined : video);
  const measured = rate.measured ? rate.value : undefined;
  const timeline = useMemo(() => timelineOf({ frames: facts?.frames, pace: facts?.pace, duration, measured }), [facts, duration, measured]);
  return useMemo(() => ({ state, clock, facts, timeline, duration }), [state, clock, facts, timeline, duration]);
}

const loadJpegs = lazyModule(() => import('./motionJpeg/openJpegFilm.ts'));

function shownOn(element: HTMLVideoElement | HTMLCanvasElement, size: Size): PictureState {
  return {
    status: 'ready',
    picture: { ...size, element, valuesAt: colourReader(element, size) },
    facts: [pictureSize(size.width, size.height)],
  };
}

async function readFacts(blob: Blob): Promise<Partial<FilmFacts>> {
  try {
    return (await readFilm(blob)) ?? {};
  } catch (error) {
    report('Reading what a film is', error);
    return {};
  }
}
