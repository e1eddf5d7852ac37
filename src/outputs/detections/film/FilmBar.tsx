import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import SkipNext from '@mui/icons-material/SkipNext';
import SkipPrevious from '@mui/icons-material/SkipPrevious';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type KeyboardEvent } from 'react';
import type { DetectionSet, Detection } from '../../../answers/shapes/detections/detection.ts';
import { IconAction } from '../../../ui/actions/IconAction.tsx';
import { SmallSelect } from '../../../ui/actions/SmallSelect.tsx';
import { timeText } from '../../../ui/film/frames.ts';
import { SpeedChoice } from '../../../ui/film/SpeedChoice.tsx';
import type { Film } from '../../../ui/film/useFilm.ts';
import type { ClassEntry } from '../classes.ts';
import { CountsPlot } from './CountsPlot.tsx';
import { startOf } from './moments.ts';
import type { FilmFrames } from './useFilmFrames.ts';
import * as words from './words.ts';

interface Props {
  set: DetectionSet;
  film: Film;
  frames: FilmFrames;
  classes: readonly ClassEntry[];
  isShown: (item: Detection) => boolean;
  /** Undefined where nothing is tracked. */
  isByTrack: boolean | undefined;
  onByTrack: (isByTrack: boolean) => void;
}

/** Plays the film that lies under the boxes, frame by frame if wanted, and shows what was found when. */
export default function FilmBar({ set, film, frames, classes, isShown, isByTrack, onByTrack }: Props) {
  const { clock } = film;
  const { list, isPlaying, index, step, toggle, goTo } = frames;
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== ',' && event.key !== '.') || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    step(event.key === '.' ? 1 : -1);
  };
  const title = list === undefined ? words.notListed : set.groups[list]?.title;
  const isEach = index.fit.how === 'each';
  const own = list === undefined || isEach ? undefined : index.frameOf(list);
  const filmFrame = own === undefined ? undefined : words.ofFilm(own + 1);
  return (
    <Box
      role="group"
      aria-label={words.controls}
      onKeyDown={onKeyDown}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        {clock !== undefined && (
          <Button size="small" variant="outlined" startIcon={isPlaying ? <Pause /> : <PlayArrow />} onClick={toggle} sx={{ minWidth: 92 }}>
            {isPlaying ? words.pause : words.play}
          </Button>
        )}
        <Box sx={{ display: 'inline-flex', alignItems: 'center' }}>
          <IconAction title={words.back} what={words.frame} icon={<SkipPrevious />} onClick={() => step(-1)} />
          <IconAction title={words.on} what={words.frame} icon={<SkipNext />} onClick={() => step(1)} />
        </Box>
        <FrameField list={list} count={set.groups.length} isEach={isEach} onGo={goTo} />
        <Typography
          variant="caption"
          color="textSecondary"
          sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }}
        >
          {[
            title,
            filmFrame,
            clock === undefined || list === undefined
              ? undefined
              : timeText(startOf(film.timeline.frameAt(index.timeOf(list)), film.timeline)),
          ]
            .filter((text) => text !== undefined)
            .join(' · ')}
        </Typography>
        {isByTrack !== undefined && (
          <SmallSelect
            label={words.colours}
            value={isByTrack ? 'track' : 'class'}
            options={[
              ['track', words.byTrack],
              ['class', words.byClass],
            ]}
            onPick={(value) => onByTrack(value === 'track')}
          />
        )}
        {clock !== undefined && <SpeedChoice onChange={clock.setSpeed} />}
      </Box>
      <CountsPlot set={set} film={film} frames={frames} classes={classes} isShown={isShown} />
    </Box>
  );
}

interface FieldProps {
  list: number | undefined;
  count: number;
  /** The answer has a list for each frame of the film. */
  isEach: boolean;
  onGo: (list: number) => void;
}

/** The number of the frame, to be typed as well. */
function FrameField({ list, count, isEach, onGo }: FieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const go = () => {
    const number = Number(typed);
    if (typed !== undefined && typed.trim() !== '' && Number.isInteger(number) && number >= 1) onGo(Math.min(count, number) - 1);
    setTyped(undefined);
  };
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 0.75 }}>
      <Typography variant="caption" color="textSecondary" component="label" htmlFor={id}>
        {words.place}
      </Typography>
      <Box
        component="input"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? (list === undefined ? '' : String(list + 1))}
        placeholder="–"
        onChange={({ target }) => setTyped(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={go}
        onKeyDown={({ key }) => {
          if (key === 'Enter') go();
          if (key === 'Escape') setTyped(undefined);
        }}
        sx={{
          width: `${String(count).length + 2.5}ch`,
          px: 0.75,
          py: 0.25,
          font: 'inherit',
          typography: 'body2',
          fontVariantNumeric: 'tabular-nums',
          textAlign: 'right',
          color: 'text.primary',
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'hairline',
          borderRadius: 0.75,
        }}
      />
      <Typography variant="caption" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {words.ofFrames(count, isEach)}
      </Typography>
    </Box>
  );
}
