import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import { useRef, type PointerEvent } from 'react';
import { formatDuration } from '../../files/amounts.ts';
import type { Sound } from '../../files/sound/decode.ts';
import { seek } from './seek.ts';
import { Waveform } from './Waveform.tsx';
import * as words from './words.ts';

interface Props {
  readonly sound: Sound;
  readonly media: HTMLAudioElement;
  readonly label: string;
  readonly time: number;
  readonly start: number;
  readonly end: number;
  /** @param isDone false while it is still being dragged */
  readonly onPart: (start: number, end: number, isDone: boolean) => void;
  /** The system took the pointer away: what was being dragged is none. */
  readonly onAbort?: () => void;
}

/** A press that moves less is a click, which sets the player's position. */
const STILL = 4;

/** A waveform of which a part is chosen: by dragging over it, and with two handles below. */
export function PartOfSound({ sound, media, label, time, start, end, onPart, onAbort }: Props) {
  const { duration } = sound;
  const drag = useRef<{ readonly x: number; readonly at: number; isMoving: boolean }>(undefined);
  const timeAt = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(1, (event.clientX - box.left) / Math.max(1, box.width))) * duration;
  };
  const dragged = (event: PointerEvent, isDone: boolean) => {
    const from = drag.current;
    if (from === undefined) return;
    from.isMoving ||= Math.abs(event.clientX - from.x) > STILL;
    const at = timeAt(event);
    if (from.isMoving) onPart(Math.min(from.at, at), Math.max(from.at, at), isDone);
    else if (isDone) seek(media, at);
    if (isDone) drag.current = undefined;
  };
  return (
    <Box sx={{ px: 1.25 }}>
      <Box sx={{ position: 'relative' }}>
        <Waveform sound={sound} media={media} label={label} time={time} height={96} />
        <Shade from={0} to={start / duration} />
        <Shade from={end / duration} to={1} />
        <Box
          aria-hidden
          data-part
          onPointerDown={(event: PointerEvent) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.current = { x: event.clientX, at: timeAt(event), isMoving: false };
          }}
          onPointerMove={(event: PointerEvent) => dragged(event, false)}
          onPointerUp={(event: PointerEvent) => dragged(event, true)}
          onPointerCancel={() => {
            drag.current = undefined;
            onAbort?.();
          }}
          sx={{ position: 'absolute', inset: 0, zIndex: 6, cursor: 'text', touchAction: 'pan-y' }}
        />
      </Box>
      <Slider
        value={[start, end]}
        min={0}
        max={duration}
        step={duration / 500}
        shiftStep={duration / 50}
        size="small"
        onChange={(_, value) => Array.isArray(value) && onPart(value[0] ?? 0, value[1] ?? duration, false)}
        onChangeCommitted={(_, value) => Array.isArray(value) && onPart(value[0] ?? 0, value[1] ?? duration, true)}
        getAriaLabel={(index) => (index === 0 ? words.start : words.end)}
        getAriaValueText={lengthText}
        sx={{ display: 'block' }}
      />
    </Box>
  );
}

function Shade({ from, to }: { from: number; to: number }) {
  return (
    <Box
      aria-hidden
      sx={{ position: 'absolute', insetBlock: 0, bgcolor: 'background.paper', opacity: 0.75, pointerEvents: 'none', zIndex: 5 }}
      style={{ left: `${from * 100}%`, width: `${Math.max(0, to - from) * 100}%` }}
    />
  );
}

/** `1.25 s`, `2:05 min`. */
export function lengthText(seconds: number): string {
  return seconds < 60 ? words.hundredths(seconds) : formatDuration(seconds * 1000);
}
