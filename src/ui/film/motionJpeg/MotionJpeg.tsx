import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import type { MotionJpegFilm } from '../../../files/film/motionJpeg.ts';
import { IconAction } from '../../actions/IconAction.tsx';
import { saveBlob } from '../../actions/saveBlob.ts';
import { timeText } from '../frames.ts';
import { FrameButtons } from '../FrameButtons.tsx';
import { jpegClock, type JpegClock } from './jpegClock.ts';
import * as words from './words.ts';

interface Props {
  blob: Blob;
  film: MotionJpegFilm;
  /** What the film is, for screen readers. */
  label: string;
  maxHeight: number;
  /** Lies over the pictures, as large as they are shown. */
  over?: ReactNode;
  /** For what is drawn over it; called again when another film is played. */
  onClock?: ((clock: JpegClock, canvas: HTMLCanvasElement) => void) | undefined;
}

/** A film of JPEGs in AVI, which no browser plays: drawn picture by picture. */
export default function MotionJpeg({ blob, film, label, maxHeight, over, onClock }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [played, setPlayed] = useState<{ clock: JpegClock; canvas: HTMLCanvasElement }>();
  const [broken, setBroken] = useState<number>();
  const { width, height } = film;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    setBroken(undefined);
    const own = jpegClock(blob, film, element, setBroken);
    setPlayed({ clock: own, canvas: element });
    onClock?.(own, element);
    return own.close;
  }, [blob, film, onClock]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = played && keys(played.clock)[event.key];
    if (act === undefined || isForControl(event)) return;
    event.preventDefault();
    act();
  };
  return (
    <Box role="group" aria-label={words.playerOf(label)} onKeyDown={onKeyDown} sx={{ width: '100%', minWidth: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'center', bgcolor: 'media' }}>
        <Box
          sx={{
            position: 'relative',
            width: `min(100%, ${Math.min(width, (maxHeight * width) / height)}px)`,
            // A small film is shown larger, as in a browser's player it would not be: its pixels are what was measured.
            minWidth: `min(100%, ${Math.min(240, (maxHeight * width) / height)}px)`,
            aspectRatio: `${width} / ${height}`,
          }}
        >
          <canvas
            ref={canvas}
            width={width}
            height={height}
            role="img"
            aria-label={label}
            style={{ display: 'block', width: '100%', height: '100%' }}
          />
          {over !== undefined && <Box sx={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}>{over}</Box>}
        </Box>
      </Box>
      {played !== undefined && <Controls {...played} film={film} label={label} />}
      <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 1, pb: 0.75 }}>
        {words.facts(film.starts.length, film.rate)}
        {film.hasSound && ` ${words.soundLeft}`}
        {film.isCut && ` ${words.cut}`}
        {broken !== undefined && ` ${words.broken(broken + 1)}`}
      </Typography>
    </Box>
  );
}

const FIVE_SECONDS = 5;

function keys(clock: JpegClock): Readonly<Record<string, () => void>> {
  const toggle = () => (clock.isPaused() ? clock.play() : clock.pause());
  const step = (by: number) => () => {
    clock.pause();
    clock.show(clock.frame() + by);
  };
  return {
    ' ': toggle,
    k: toggle,
    ',': step(-1),
    '.': step(1),
    j: () => clock.seek(clock.seconds() - FIVE_SECONDS),
    l: () => clock.seek(clock.seconds() + FIVE_SECONDS),
  };
}

/** The blank presses a button that has the focus, and opens a choice. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  return key === ' ' && target instanceof Element && target.closest('button,[role="combobox"]') !== null;
}

function Controls({ clock, film, label, canvas }: { clock: JpegClock; film: MotionJpegFilm; label: string; canvas: HTMLCanvasElement }) {
  const frame = useSyncExternalStore(clock.subscribe, clock.frame);
  const isPaused = useSyncExternalStore(clock.subscribe, clock.isPaused);
  const last = film.starts.length - 1;
  const step = (by: number) => {
    clock.pause();
    clock.show(frame + by);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5, px: 0.5, pt: 0.5 }}>
      <IconAction
        title={isPaused ? words.play : words.pause}
        what={label}
        icon={isPaused ? <PlayArrow /> : <Pause />}
        onClick={() => (isPaused ? clock.play() : clock.pause())}
      />
      <Slider
        size="small"
        value={frame}
        min={0}
        max={Math.max(1, last)}
        disabled={last === 0}
        aria-label={words.position}
        getAriaValueText={(value) => words.atFrame(timeText(value / film.rate), value + 1, last + 1)}
        onChange={(_, next) => {
          clock.pause();
          clock.show(Array.isArray(next) ? (next[0] ?? 0) : next);
        }}
        sx={{ flex: '1 1 140px', mx: 1.5 }}
      />
      <Typography variant="code" sx={{ minWidth: 190, fontVariantNumeric: 'tabular-nums', color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {words.atFrame(timeText(frame / film.rate), frame + 1, last + 1)}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <FrameButtons
          isFirst={frame === 0}
          isLast={frame === last}
          onStep={step}
          onSpeed={clock.setSpeed}
          onSave={() => saveFrame(canvas, frame)}
        />
      </Box>
    </Box>
  );
}

function saveFrame(canvas: HTMLCanvasElement, frame: number): void {
  canvas.toBlob((blob) => {
    if (blob !== null) saveBlob(blob, `frame-${frame + 1}.png`);
  });
}
