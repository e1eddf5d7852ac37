import SkipNext from '@mui/icons-material/SkipNext';
import SkipPrevious from '@mui/icons-material/SkipPrevious';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { SpeedChoice } from './SpeedChoice.tsx';
import * as words from './words.ts';

interface Props {
  onStep: (by: 1 | -1) => void;
  onSpeed: (speed: number) => void;
  onSave: () => void;
  /** Nothing comes before what is seen, or behind it, as far as that is known. */
  isFirst?: boolean;
  isLast?: boolean;
  /** Stands before the last button. */
  children?: ReactNode;
}

/** What one needs to look at single frames: steps, slow motion, a frame as a file. */
export function FrameButtons({ onStep, onSpeed, onSave, isFirst = false, isLast = false, children }: Props) {
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<SkipPrevious />}
        disabled={isFirst}
        onClick={() => onStep(-1)}
        aria-label={words.previousFrame}
        title={words.oneFrameBack}
      >
        {words.frame}
      </Button>
      <Button
        size="small"
        color="inherit"
        endIcon={<SkipNext />}
        disabled={isLast}
        onClick={() => onStep(1)}
        aria-label={words.nextFrame}
        title={words.oneFrameOn}
      >
        {words.frame}
      </Button>
      <SpeedChoice onChange={onSpeed} />
      {children}
      <Button size="small" color="inherit" onClick={onSave}>
        {words.saveFrame}
      </Button>
    </>
  );
}
