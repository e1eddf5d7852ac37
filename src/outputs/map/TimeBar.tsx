import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { paceOf } from './drawn/moments.ts';
import * as words from './words.ts';

interface Props {
  /** In their order, as the answer writes them. */
  readonly said: readonly string[];
  /** Undefined for all of them. */
  readonly moment: number | undefined;
  readonly onMoment: (moment: number | undefined) => void;
}

/** Which moment is on the map: chosen, stepped through, or played. */
export function TimeBar({ said, moment, onMoment }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const last = said.length - 1;
  const at = moment ?? last;
  const isRunning = isPlaying && at < last;
  const pace = paceOf(said.length);
  const [isEach, setEach] = useState(false);
  const stride = isEach ? 1 : pace.stride;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => onMoment(Math.min(last, at + stride)), pace.pause);
    return () => clearTimeout(timer);
  }, [isRunning, at, last, stride, pace.pause, onMoment]);
  const go = (next: number) => {
    setPlaying(false);
    onMoment(Math.max(0, Math.min(last, next)));
  };
  const current = words.momentOf(said[at] ?? '', at + 1, said.length);
  return (
    <Box
      role="group"
      aria-label={words.times}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}
    >
      <ToggleChoice
        dense
        label={words.howManyMoments}
        value={moment === undefined ? 'all' : 'one'}
        options={[
          ['all', words.allMoments],
          ['one', words.oneMoment],
        ]}
        onPick={(picked) => {
          setPlaying(false);
          onMoment(picked === 'all' ? undefined : 0);
        }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <IconAction
          title={words.stepBack}
          what={words.throughTime}
          icon={<ChevronLeft />}
          disabled={moment === undefined || at === 0}
          onClick={() => go(at - 1)}
        />
        <IconAction
          title={isRunning ? words.pause : words.play}
          what={words.throughTime}
          icon={isRunning ? <Pause /> : <PlayArrow />}
          onClick={() => {
            if (isRunning) return setPlaying(false);
            // From the beginning, where it has come to its end.
            if (moment === undefined || at === last) onMoment(0);
            setPlaying(true);
          }}
        />
        <IconAction
          title={words.stepOn}
          what={words.throughTime}
          icon={<ChevronRight />}
          disabled={moment === undefined || at === last}
          onClick={() => go(at + 1)}
        />
      </Box>
      <Slider
        size="small"
        value={at}
        min={0}
        max={last}
        // An arrow is one moment, a page of them a twentieth of all.
        shiftStep={Math.max(10, Math.round(last / 20))}
        aria-label={words.times}
        getAriaValueText={(value) => words.momentOf(said[value] ?? '', value + 1, said.length)}
        onChange={(_, next) => go(typeof next === 'number' ? next : (next[0] ?? 0))}
        sx={{ flex: '1 1 10rem', minWidth: 80, mx: 1, ...(moment === undefined && { opacity: 0.5 }) }}
      />
      {pace.stride > 1 && (
        <SmallSelect
          label={words.playingShows}
          value={isEach ? 'each' : 'some'}
          options={[
            ['some', words.oneOf(pace.stride)],
            ['each', words.eachMoment],
          ]}
          onPick={(picked) => setEach(picked === 'each')}
        />
      )}
      <Typography variant="caption" data-moment={moment} sx={{ fontVariantNumeric: 'tabular-nums', minWidth: '16em' }}>
        {moment === undefined ? `${said[0] ?? ''} – ${said[last] ?? ''}` : current}
      </Typography>
    </Box>
  );
}
