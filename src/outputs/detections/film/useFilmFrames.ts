import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { DetectionSet } from '../../../answers/shapes/detections/detection.ts';
import type { Film } from '../../../ui/film/useFilm.ts';
import { timelineOf } from '../../../ui/film/timeline.ts';
import type { FilmClock } from '../../../ui/film/clock.ts';
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
  const wanted = useRef<number>(undefined);
  const goTo = useCallback(
    (list: number) => {
      const place = Math.max(0, Math.min(last, list));
      setChosen(place);
      if (clock !== undefined) send(clock, index.timeOf(place), wanted);
    },
    [clock, index, last],
  );
  const step = useCallback(
    (direction: 1 | -1) => {
      if (clock === undefined) return setChosen((before) => Math.max(0, Math.min(last, before + direction)));
      const frame = timeline.frameAt(wanted.current ?? clock.seconds()) + direction;
      send(clock, timeline.timeOf(Math.max(0, Math.min(frame, (timeline.frames ?? Infinity) - 1))), wanted);
    },
    [clock, timeline, last],
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
      send(clock, timeline.timeOf(timeline.frameAt(Math.max(0, share * duration))), wanted);
    },
    [clock, duration, goTo, last, timeline],
  );
  // Until the film is there, the first list.
  const { list, isPlaying } = clock === undefined || now === undefined ? { list: chosen, isPlaying: false } : now;
  return useMemo(
    () => ({ index, list, isPlaying, goTo, step, toggle, seekShare }),
    [index, list, isPlaying, goTo, step, toggle, seekShare],
  );
}

function send(clock: FilmClock, seconds: number, wanted: RefObject<number | undefined>): void {
  wanted.current = seconds;
  clock.pause();
  clock.seek(seconds);
}
