import { useEffect, useMemo, useState } from 'react';
import { report } from '../../files/report.ts';
import type { FilmFacts } from '../../files/film/facts.ts';
import { readFilm } from '../../files/film/readFilm.ts';
import { colourReader } from '../picture/picture.ts';
import type { PictureState } from '../picture/usePicture.ts';
import { pictureSize, videoNotShown } from '../picture/words.ts';
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
  const [state, setState] = useState(LOADING);
  const [duration, setDuration] = useState(NaN);
  const facts = useRead(blob, readFacts);

  useEffect(() => {
    setState(LOADING);
    setVideo(undefined);
    setDuration(NaN);
    if (url === undefined) return;
    let gone = false;
    const element = document.createElement('video');
    Object.assign(element, { muted: true, playsInline: true, preload: 'auto' });
    const fail = () => {
      if (!gone) setState({ status: 'failed', why: videoNotShown });
    };
    element.onloadeddata = () => {
      // Where only the sound can be played there are no pictures either.
      if (element.videoWidth === 0) return fail();
      if (gone) return;
      const size = { width: element.videoWidth, height: element.videoHeight };
      setVideo(element);
      setDuration(element.duration);
      setState({
        status: 'ready',
        picture: { ...size, element, valuesAt: colourReader(element, size) },
        facts: [pictureSize(size.width, size.height)],
      });
    };
    element.ondurationchange = () => !gone && setDuration(element.duration);
    element.onerror = fail;
    element.src = url;
    return () => {
      gone = true;
      element.removeAttribute('src');
      element.load();
    };
  }, [url]);

  const clock = useMemo(() => (video === undefined ? undefined : videoClock(video)), [video]);
  // What is written needs no measuring.
  const rate = useFrameRate(facts === undefined || facts.pace !== undefined ? undefined : video);
  const measured = rate.measured ? rate.value : undefined;
  const timeline = useMemo(() => timelineOf({ frames: facts?.frames, pace: facts?.pace, duration, measured }), [facts, duration, measured]);
  return useMemo(() => ({ state, clock, facts, timeline, duration }), [state, clock, facts, timeline, duration]);
}

async function readFacts(blob: Blob): Promise<Partial<FilmFacts>> {
  try {
    return (await readFilm(blob)) ?? {};
  } catch (error) {
    report('Reading what a film is', error);
    return {};
  }
}
