import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import type { PageAxis } from '../../files/raster/described/axes.ts';
import { IconAction } from '../actions/IconAction.tsx';
import { SmallSelect } from '../actions/SmallSelect.tsx';
import * as words from './words.ts';

interface Props {
  axis: PageAxis;
  position: number;
  onStep: (position: number) => void;
  /** Why it can't be changed now. */
  held?: string | undefined;
  /** It can’t be changed either, for a reason that is said elsewhere. */
  isHeld?: boolean;
}

/** One step of a direction: the one before, the one behind, or any. */
export function PageStepper({ axis: { kind, size, names }, position, onStep, held, isHeld = held !== undefined }: Props) {
  const label = words.axes[kind];
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', minWidth: 0 }}>
      <SmallSelect
        label={label}
        value={String(position)}
        options={Array.from({ length: size }, (_, index) => [String(index), names?.[index] ?? words.pageOf(index + 1, size)])}
        onPick={(next) => onStep(Number(next))}
        held={held}
        disabled={isHeld}
      />
      <IconAction
        title={words.previous}
        what={label}
        icon={<ChevronLeft />}
        disabled={isHeld || position === 0}
        onClick={() => onStep(position - 1)}
      />
      <IconAction
        title={words.next}
        what={label}
        icon={<ChevronRight />}
        disabled={isHeld || position === size - 1}
        onClick={() => onStep(position + 1)}
      />
    </Box>
  );
}
