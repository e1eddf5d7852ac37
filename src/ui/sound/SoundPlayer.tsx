import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Blank } from '../Blank.tsx';
import { reporting } from '../../files/report.ts';
import { formatDuration } from '../../files/amounts.ts';
import { HiddenText } from '../text/HiddenText.tsx';
import { SavePicture } from '../figure/SavePicture.tsx';
import type { FigureSource } from '../figure/scene.ts';
import { useObjectUrl } from '../useObjectUrl.ts';
import { useRead } from '../useRead.ts';
import { describeSound } from '../../files/sound/header.ts';
import { SPECTROGRAM, WAVEFORM } from './heights.ts';
import { soundFigure } from './soundFigure.ts';
import { analyseSound, SpectrogramImage } from './SpectrogramImage.tsx';
import { useSound } from './useSound.ts';
import { Waveform } from './Waveform.tsx';
import * as words from './words.ts';

interface Props {
  blob: Blob;
  /** What the recording is, for screen readers. */
  label: string;
  spectrogram?: boolean;
  /** Of the name of the file in which it is saved as a picture; without one it isn't offered. */
  stem?: string;
  /** Called when the browser can't play the blob. */
  onUnplayable?: (() => void) | undefined;
  /** Length, rate and channels, once they are known. */
  onFacts?: (facts: readonly string[]) => void;
}

/** Of the line below the outline. */
const CONTROLS = 38;

/** A player with the sound's outline, and its spectrogram where asked for. Without samples it is the browser's own player. */
export default function SoundPlayer({ blob, label, spectrogram = false, stem, onUnplayable, onFacts }: Props) {
  const url = useObjectUrl(blob);
  const [media, setMedia] = useState<HTMLAudioElement | null>(null);
  const [duration, setDuration] = useState<number | null>(null);
  const [time, setTime] = useState(0);
  const [playing, setPlaying] = useState(false);
  const state = useSound(blob, duration);
  const sound = state.state === 'ready' ? state.sound : undefined;
  const hasSpectrogram = spectrogram && sound?.coarse === false;
  const spectrum = useRead(hasSpectrogram ? sound : undefined, analyseSound);
  const figure = useMemo((): FigureSource | undefined => {
    if (stem === undefined || sound === undefined || (hasSpectrogram && spectrum === undefined)) return undefined;
    const drawn = spectrum ?? undefined;
    return {
      title: words.soundOf(label, drawn !== undefined),
      hasLegend: drawn !== undefined,
      draw: (look) => soundFigure(sound, drawn, look),
    };
  }, [stem, sound, hasSpectrogram, spectrum, label]);
  useEffect(() => {
    const length = sound?.duration ?? duration;
    if (length === null || !Number.isFinite(length)) return;
    onFacts?.([formatDuration(length * 1000, true), ...(sound?.header === undefined ? [] : describeSound(sound.header))]);
  }, [sound, duration, onFacts]);
  return (
    <Box sx={{ bgcolor: 'media', borderRadius: 1, overflow: 'hidden' }}>
      <Box
        component="audio"
        ref={setMedia}
        src={url}
        preload="metadata"
        controls={state.state === 'plain'}
        aria-label={label}
        onLoadedMetadata={({ currentTarget }) => setDuration(currentTarget.duration)}
        onTimeUpdate={({ currentTarget }) => setTime(currentTarget.currentTime)}
        onSeeking={({ currentTarget }) => setTime(currentTarget.currentTime)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onError={onUnplayable}
        sx={{ width: '100%', p: 1, boxSizing: 'border-box', display: state.state === 'plain' ? 'block' : 'none' }}
      />
      {state.state === 'loading' && (
        <Box aria-busy sx={{ height: WAVEFORM + (spectrogram ? SPECTROGRAM : 0) + CONTROLS }}>
          <Blank height={WAVEFORM} />
        </Box>
      )}
      {state.state === 'plain' && state.why !== undefined && <Note>{state.why}</Note>}
      {sound !== undefined && media !== null && url !== undefined && (
        <>
          <Waveform sound={sound} media={media} label={label} time={time} />
          {hasSpectrogram && (
            <Box sx={{ position: 'relative' }}>
              <SpectrogramImage sound={sound} drawn={spectrum} />
              <Box
                aria-hidden
                sx={{
                  position: 'absolute',
                  inset: 0,
                  right: 'auto',
                  borderRight: '2px solid #fff',
                  mixBlendMode: 'difference',
                  opacity: time > 0 ? 1 : 0,
                }}
                style={{ width: `${(time / sound.duration) * 100}%` }}
              />
            </Box>
          )}
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pl: 0.5, pr: 1.25, py: 0.25 }}>
            <IconButton
              size="small"
              color="primary"
              onClick={() => void (playing ? media.pause() : media.play().catch(reporting('Playing the sound')))}
            >
              {playing ? <Pause /> : <PlayArrow />}
              <HiddenText>{playing ? words.pause(label) : words.play(label)}</HiddenText>
            </IconButton>
            <Typography variant="caption" color="textSecondary" aria-hidden sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {clock(time)} / {clock(sound.duration)}
            </Typography>
            {figure !== undefined && (
              <Box sx={{ ml: 'auto' }}>
                <SavePicture source={figure} name={stem ?? label} />
              </Box>
            )}
          </Box>
        </>
      )}
    </Box>
  );
}

/** Tenths below a minute, where they matter. */
function clock(seconds: number): string {
  return seconds < 60 ? words.tenths(seconds) : formatDuration(seconds * 1000);
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" sx={{ display: 'block', px: 1.25, pb: 1 }}>
      {children}
    </Typography>
  );
}
