import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import type { DetectionSet } from '../../answers/shapes/detections/detection.ts';
import { ReadingChoice } from './ReadingChoice.tsx';
import type { UsedReading } from './fit/useReading.ts';
import * as words from './words.ts';

interface Props {
  set: DetectionSet;
  index: number;
  /** The frames of a film are gone through with its player. */
  isFilm: boolean;
  onIndex: (index: number) => void;
  reading: UsedReading;
  /** The photo carries a turn, so that boxes may be for either of two pictures. */
  isTurned: boolean;
}

/** Which image or frame is shown, and what four numbers of a box mean where they don't tell. */
export function DetectionTools({ set, index, isFilm, onIndex, reading, isTurned }: Props) {
  const { groups, layouts } = set;
  const only = groups.length === 1 ? groups[0]?.title : undefined;
  const hasChoice = groups.length > 1 && !isFilm;
  if (!hasChoice && layouts.length === 0 && only === undefined && !isTurned) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
      {hasChoice && (
        <Box sx={{ display: 'inline-flex', alignItems: 'center', minWidth: 0 }}>
          <SmallSelect
            label={words.groupLabel(false)}
            value={String(index)}
            options={groups.map((group, place) => [
              String(place),
              words.groupOf(place + 1, groups.length, group.title, group.items.length),
            ])}
            onPick={(value) => onIndex(Number(value))}
          />
          <IconAction
            title={words.previous}
            what={words.groupNoun}
            icon={<ChevronLeft />}
            disabled={index === 0}
            onClick={() => onIndex(index - 1)}
          />
          <IconAction
            title={words.next}
            what={words.groupNoun}
            icon={<ChevronRight />}
            disabled={index === groups.length - 1}
            onClick={() => onIndex(index + 1)}
          />
        </Box>
      )}
      {only !== undefined && (
        <Typography variant="caption" color="textSecondary" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {only}
        </Typography>
      )}
      <ReadingChoice layouts={layouts} reading={reading} isTurned={isTurned} />
    </Box>
  );
}
