import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { IconAction } from '../../ui/IconAction.tsx';
import { SmallSelect } from '../../ui/SmallSelect.tsx';
import type { DetectionSet, Layout } from './detection.ts';

interface Props {
  set: DetectionSet;
  index: number;
  isVideo: boolean;
  onIndex: (index: number) => void;
  layout: Layout | undefined;
  onLayout: (layout: Layout) => void;
}

const LAYOUTS: Readonly<Record<Layout, string>> = {
  xyxy: 'x1, y1, x2, y2',
  xywh: 'x, y, width, height',
  cxcywh: 'centre x, centre y, width, height',
};

/** Which image or frame is shown, and what four numbers of a box mean where they don't tell. */
export function DetectionTools({ set, index, isVideo, onIndex, layout, onLayout }: Props) {
  const { groups, layouts } = set;
  const only = groups.length === 1 ? groups[0]?.title : undefined;
  if (groups.length < 2 && layouts.length === 0 && only === undefined) return null;
  const noun = isVideo ? 'frame' : 'image';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
      {groups.length > 1 && (
        <Box sx={{ display: 'inline-flex', alignItems: 'center', minWidth: 0 }}>
          <SmallSelect
            label={isVideo ? 'Frame' : 'Image'}
            value={String(index)}
            options={groups.map((group, place) => [
              String(place),
              `${place + 1} of ${groups.length}${group.title === undefined ? '' : ` · ${group.title}`} (${group.items.length})`,
            ])}
            onPick={(value) => onIndex(Number(value))}
          />
          <IconAction title="Previous" what={noun} icon={<ChevronLeft />} disabled={index === 0} onClick={() => onIndex(index - 1)} />
          <IconAction
            title="Next"
            what={noun}
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
      {layout !== undefined && (
        <Box sx={{ display: 'inline-flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 1, minWidth: 0 }}>
          <SmallSelect
            label="Boxes are"
            value={layout}
            options={layouts.map((choice) => [choice, LAYOUTS[choice]])}
            onPick={(value) => onLayout(layouts.find((choice) => choice === value) ?? layout)}
          />
          {layout === layouts[0] && (
            <Typography variant="caption" color="textSecondary">
              {set.because}
            </Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
