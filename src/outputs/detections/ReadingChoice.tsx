import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import type { Layout } from '../../answers/shapes/detections/detection.ts';
import type { UsedReading } from './fit/useReading.ts';

interface Props {
  /** What four numbers may be; empty where nothing is open. */
  layouts: readonly Layout[];
  reading: UsedReading;
  /** The photo carries a turn, so that boxes may be for either of two pictures. */
  isTurned: boolean;
}

const LAYOUTS: Readonly<Record<Layout, string>> = {
  xyxy: 'x1, y1, x2, y2',
  xywh: 'x, y, width, height',
  yxyx: 'y1, x1, y2, x2',
  cxcywh: 'centre x, centre y, width, height',
};

/** What four numbers of a box mean, and for which of two pictures they are, where they don't tell. */
export function ReadingChoice({ layouts, reading, isTurned }: Props) {
  const { layout, because, onLayout, isStored, onStored } = reading;
  return (
    <>
      {layout !== undefined && layouts.length > 0 && (
        <Box sx={{ display: 'inline-flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 1, minWidth: 0 }}>
          <SmallSelect
            label="Boxes are"
            value={layout}
            options={layouts.map((choice) => [choice, LAYOUTS[choice]])}
            onPick={(value) => onLayout(layouts.find((choice) => choice === value) ?? layout)}
          />
          {because !== '' && (
            <Typography variant="caption" color="textSecondary">
              {because}
            </Typography>
          )}
        </Box>
      )}
      {isTurned && (
        <SmallSelect
          label="Boxes are for the picture"
          value={isStored ? 'stored' : 'shown'}
          options={[
            ['shown', 'as shown'],
            ['stored', 'as stored'],
          ]}
          onPick={(value) => onStored(value === 'stored')}
        />
      )}
    </>
  );
}
