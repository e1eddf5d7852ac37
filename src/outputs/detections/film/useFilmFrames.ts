import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DetectionSet } from '../../../answers/shapes/detections/detection.ts';
import type { Film } from '../../../ui/film/useFilm.ts';
import { timelineOf } from '../../../ui/film/timeline.ts';
import { frameIndexOf, type FrameIndex } from './frameIndex.ts';

/** What stands beside the film is written anew so often while it plays, in milliseconds. */
const EACH = 250;

const NO_FILM = { clock: undefined, timeline: timelineOf({ duration: NaN }), duration: NaN } as const;

export interface FilmFrames {
  readonly index: FrameIndex;
  /** What is seen at the moment; undefined where the answer says nothing of it. */
  readonly list: number | undefined;
  readonly isPlaying: boolean;
  /** The film stops, and shows the frame of this list. */
  readonly goTo: (list: number) => void;
  /** One frame of the film on or back; without a film that plays, one list. */
  readonly step: (direction: 1 | -1) => void;
  readonly toggle: () => void;
  /** The film stops, and shows what is at this share of its length. */
  readonly seekShare: (share: number) => void;
}

/** Which list of an answer is shown: the one of the film’s moment, or the one that was chosen where no film can be shown. */
export function useFilmFrames(set: DetectionSet, film: Film | undefined): FilmFrames {
  const { clock, timeline, duration } = film ?? NO_FILM;
  const { groups } = set;
  const index = useMemo(() => frameIndexOf(groups, timeline, duration), [groups, timeline, duration]);
  const [chosen, setChosen] = useState(0);
  const [now, setNow] = useState<{ list: number | undefined; isPlaying: boolean }>();
  useEffect(() => {
    if (clock === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasPaused = true;
    const look = () => {
      clearTimeout(timer);
      timer = undefined;
      wasPaused = clock.isPaused();
      const list = index.at(clock.seconds());
      setNow((before) => (before?.list === list && before?.isPlaying === !wasPaused ? before : { list, isPlaying: !wasPaused }));
    };
    const stop = clock.subscribe(() => {
      if (clock.isPaused() || wasPaused) look();
      else timer ??= setTimeout(look, EACH);
    });
    look();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [clock, index]);

  const last = groups.length - 1;
  /** Where the film is sent; it takes a moment to get there, in which the next step may be asked for. */
  const wanted = useRef<Place>(undefined);
  const secondsOf = useCallback(
    (place: Place) =>
      'list' in place ? index.timeOf(place.list) : timeline.timeOf(Math.min(place.frame, (timeline.frames ?? Infinity) - 1)),
    [index, timeline],
  );
  const send = useCallback(
    (place: Place) => {
      wanted.current = place;
      if (clock === undefined) return;
      clock.pause();
      clock.seek(secondsOf(place));
    },
    [clock, secondsOf],
  );
  // What was asked for before the film was there, or before it was known how long its frames are.
  useEffect(() => {
    if (clock?.isPaused() === true && wanted.current !== undefined) clock.seek(secondsOf(wanted.current));
  }, [clock, secondsOf]);
  const goTo = useCallback(
    (list: number) => {
      const place = Math.max(0, Math.min(last, list));
      setChosen(place);
      send({ list: place });
    },
    [last, send],
  );
  const step = useCallback(
    (direction: 1 | -1) => {
      const before = wanted.current;
      if (clock === undefined) return goTo((before !== undefined && 'list' in before ? before.list : 0) + direction);
      const frame =
        before !== undefined && 'frame' in before
          ? before.frame
          : timeline.frameAt(before === undefined ? clock.seconds() : secondsOf(before));
      send({ frame: Math.max(0, Math.min(frame + direction, (timeline.frames ?? Infinity) - 1)) });
    },
    [clock, timeline, goTo, send, secondsOf],
  );
  const toggle = useCallback(() => {
    wanted.current = undefined;
    if (clock?.isPaused() === false) return clock.pause();
    // At its end it begins again.
    if (clock !== undefined && clock.seconds() >= clock.duration() - 0.05) clock.seek(0);
    clock?.play();
  }, [clock]);
  const seekShare = useCallback(
    (share: number) => {
      if (clock === undefined || !Number.isFinite(duration)) return goTo(Math.floor(share * (last + 1)));
      // Inside of a frame.
      send({ frame: timeline.frameAt(Math.max(0, share * duration)) });
    },
    [clock, duration, goTo, last, send, timeline],
  );
  // Until the film is there, the first list.
  const { list, isPlaying } = clock === undefined || now === undefined ? { list: chosen, isPlaying: false } : now;
  return useMemo(
    () => ({ index, list, isPlaying, goTo, step, toggle, seekShare }),
    [index, list, isPlaying, goTo, step, toggle, seekShare],
  );
}

/** A list of the answer, or a frame of the film: both stay what they are when it turns out how long a frame is. */
type Place = { readonly list: number } | { readonly frame: number };
