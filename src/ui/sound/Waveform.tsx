import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import WaveSurfer from 'wavesurfer.js';
import { formatDuration } from '../../files/amounts.ts';
import type { Sound } from '../../files/sound/decode.ts';
import { peaksOf } from '../../files/sound/peaks.ts';
import { WAVEFORM } from './heights.ts';
import { seek } from './seek.ts';
import * as words from './words.ts';

const SLICES = 1200;

interface Props {
  sound: Sound;
  /** The player that is heard; the waveform shows and sets its position. */
  media: HTMLAudioElement;
  label: string;
  time: number;
  height?: number;
}

/** A sound's outline with the position in it: click, drag, or arrow keys. */
export function Waveform({ sound, media, label, time, height = WAVEFORM }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const surfer = useRef<WaveSurfer>(undefined);
  const { colorScheme } = useColorScheme();
  useEffect(() => {
    const container = box.current;
    if (container === null) return;
    const { up, down } = peaksOf(sound.channels, SLICES);
    const { duration } = sound;
    const made = WaveSurfer.create({
      container,
      media,
      peaks: [up, down],
      duration,
      height,
      // True to the amplitude: a soft recording looks soft.
      normalize: false,
      dragToSeek: true,
      cursorWidth: 2,
    });
    surfer.current = made;
    return () => {
      surfer.current = undefined;
      made.destroy();
    };
  }, [sound, media, height]);
  // A canvas knows no CSS variables: the colours are read from the page, again when the theme changes.
  useEffect(() => {
    if (box.current === null || surfer.current === undefined) return;
    const style = getComputedStyle(box.current);
    const accent = style.getPropertyValue('--mui-palette-primary-main');
    surfer.current.setOptions({
      waveColor: style.getPropertyValue('--mui-palette-text-secondary'),
      progressColor: accent,
      cursorColor: accent,
    });
  }, [sound, media, colorScheme]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = KEYS[event.key]?.(media.currentTime, sound.duration);
    if (target === undefined) return;
    event.preventDefault();
    seek(media, Math.max(0, Math.min(sound.duration, target)));
  };
  return (
    <Box
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={words.positionIn(label)}
      aria-valuemin={0}
      aria-valuemax={Math.round(sound.duration * 10) / 10}
      aria-valuenow={Math.round(time * 10) / 10}
      aria-valuetext={words.timeOf(formatDuration(time * 1000, true), formatDuration(sound.duration * 1000, true))}
      onKeyDown={onKeyDown}
      sx={{ bgcolor: 'media', cursor: 'text', height, overflow: 'hidden', '&:focus-visible': { outlineOffset: -2 } }}
    />
  );
}

const KEYS: Readonly<Record<string, (now: number, duration: number) => number>> = {
  ArrowRight: (now, duration) => now + Math.min(1, duration / 20),
  ArrowUp: (now, duration) => now + Math.min(1, duration / 20),
  ArrowLeft: (now, duration) => now - Math.min(1, duration / 20),
  ArrowDown: (now, duration) => now - Math.min(1, duration / 20),
  PageUp: (now, duration) => now + duration / 10,
  PageDown: (now, duration) => now - duration / 10,
  Home: () => 0,
  End: (_, duration) => duration,
};
