import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { DetectionSet, Detection } from '../../../answers/shapes/detections/detection.ts';
import type { Film } from '../../../ui/film/useFilm.ts';
import { timeText } from '../../../ui/film/frames.ts';
import { SavePicture } from '../../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../../ui/figure/scene.ts';
import type { ClassEntry } from '../classes.ts';
import { areasOf, countsOf } from './counts.ts';
import { countsFigure } from './countsFigure.ts';
import type { FilmFrames } from './useFilmFrames.ts';
import * as words from './words.ts';

interface Props {
  set: DetectionSet;
  film: Film;
  frames: FilmFrames;
  /** Whose colours boxes have; without any, all that was found is counted together. */
  classes: readonly ClassEntry[];
  isShown: (item: Detection) => boolean;
}

const STRIPES = 480;
/** Colours of their own; what is more frequent comes first. */
const MOST = 12;
const HEIGHT = 72;
/** Of the name of a file. */
const STEM = 'found-over-time';

/** How many were found at each moment of the film, by class. A slider, too: where it is set, there the film goes. */
export function CountsPlot({ set, film, frames, classes, isShown }: Props) {
  const { clock, duration } = film;
  const { index, list, seekShare, step, goTo } = frames;
  const { groups } = set;
  const count = groups.length;
  const isTimed = clock !== undefined && Number.isFinite(duration);
  const shown = useMemo(() => classes.slice(0, MOST), [classes]);
  const counts = useMemo(
    () =>
      countsOf(groups, {
        labels: shown.map(({ label }) => label),
        isShown,
        placeOf: isTimed ? (at) => index.timeOf(at) / duration : (at) => (at + 0.5) / count,
        stripes: Math.min(STRIPES, count),
      }),
    [groups, shown, isShown, isTimed, index, duration, count],
  );
  const share = list === undefined ? undefined : isTimed ? index.timeOf(list) / duration : (list + 0.5) / count;

  const figure = useMemo((): FigureSource => {
    const drawn = { counts, classes: shown, duration: isTimed ? duration : undefined, total: count };
    return { title: words.countsOverTime, hasLegend: true, draw: (look) => countsFigure(drawn, look) };
  }, [counts, shown, isTimed, duration, count]);

  // While it plays the mark follows the film itself.
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isTimed) return;
    const place = () => mark.current?.style.setProperty('left', `${Math.min(1, clock.seconds() / duration) * 100}%`);
    place();
    return clock.subscribe(place);
  }, [isTimed, clock, duration]);

  const found = useMemo(() => (list === undefined ? 0 : (groups[list]?.items ?? []).filter(isShown).length), [groups, list, isShown]);
  const shareAt = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(1, (event.clientX - left) / width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = isTimed ? clock.seconds() / duration : (share ?? 0);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => step(1),
      ArrowUp: () => step(1),
      ArrowLeft: () => step(-1),
      ArrowDown: () => step(-1),
      PageUp: () => seekShare(Math.min(1, now + 0.1)),
      PageDown: () => seekShare(Math.max(0, now - 0.1)),
      Home: () => goTo(0),
      End: () => goTo(count - 1),
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <Box sx={{ minWidth: 0, display: 'flex', alignItems: 'flex-end', gap: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box
          role="slider"
          tabIndex={0}
          aria-label={words.countsOverTime}
          aria-valuemin={1}
          aria-valuemax={count}
          aria-valuenow={(list ?? 0) + 1}
          aria-valuetext={
            list === undefined ? words.nowhere : words.atPlace(list + 1, words.ofFrames(count, index.fit.how === 'each'), found)
          }
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            seekShare(shareAt(event));
          }}
          onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seekShare(shareAt(event))}
          sx={{
            position: 'relative',
            height: HEIGHT,
            bgcolor: 'media',
            border: 1,
            borderColor: 'hairline',
            borderRadius: 1,
            overflow: 'hidden',
            cursor: 'ew-resize',
            touchAction: 'pan-y',
            '&:focus-visible': { outlineOffset: -2 },
          }}
        >
          <Areas counts={counts} classes={shown} />
          <Box
            ref={mark}
            aria-hidden
            data-mark
            sx={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              // An edge keeps its colour where the system chooses those of grounds.
              borderLeft: 2,
              borderColor: 'text.primary',
              ml: '-1px',
              pointerEvents: 'none',
            }}
            style={isTimed ? undefined : { left: `${(share ?? 0) * 100}%`, visibility: share === undefined ? 'hidden' : 'visible' }}
          />
        </Box>
        <Box
          sx={{
            display: 'flex',
            justifyContent: 'space-between',
            mt: 0.25,
            color: 'text.secondary',
            fontVariantNumeric: 'tabular-nums',
          }}
        >
          <Typography variant="caption">{isTimed ? timeText(0) : '1'}</Typography>
          <Typography variant="caption">
            {words.countsOverTime} · {words.fullest(counts.most)}
          </Typography>
          <Typography variant="caption">{isTimed ? timeText(duration) : String(count)}</Typography>
        </Box>
      </Box>
      {/* Beside the plot, whose end is that of the film. */}
      <SavePicture source={figure} name={STEM} isSmall />
    </Box>
  );
}

const Areas = memo(function Areas({ counts, classes }: { counts: ReturnType<typeof countsOf>; classes: readonly ClassEntry[] }) {
  const paths = useMemo(() => areasOf(counts, classes.length + 1), [counts, classes]);
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox={`0 0 ${counts.stripes.length} 1`}
      preserveAspectRatio="none"
      // Room above the highest.
      sx={{ position: 'absolute', left: 0, bottom: 0, width: '100%', height: HEIGHT - 8, color: 'text.secondary' }}
    >
      {paths.map((path, at) => path !== '' && <path key={at} d={path} fill={classes[at]?.ink.colour ?? 'currentColor'} />)}
    </Box>
  );
});
