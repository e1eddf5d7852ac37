import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import type { Layout } from '../../answers/shapes/detections/detection.ts';
import type { UsedReading } from './fit/useReading.ts';
import * as words from './words.ts';

interface Props {
  /** What four numbers may be; empty where nothing is open. */
  layouts: readonly Layout[];
  reading: UsedReading;
  /** The photo carries a turn, so that boxes may be for either of two pictures. */
  isTurned: boolean;
}

/** What four numbers of a box mean, and for which of two pictures they are, where they don't tell. */
export function ReadingChoice({ layouts, reading, isTurned }: Props) {
  const { layout, because, onLayout, isStored, onStored } = reading;
  return (
    <>
      {layout !== undefined && layouts.length > 0 && (
        <Box sx={{ display: 'inline-flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 1, minWidth: 0 }}>
          <SmallSelect
            label={words.boxesAre}
            value={layout}
            options={layouts.map((choice) => [choice, words.layouts[choice]])}
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
          label={words.boxesAreFor}
          value={isStored ? 'stored' : 'shown'}
          options={[
            ['shown', words.asShown],
            ['stored', words.asStored],
          ]}
          onPick={(value) => onStored(value === 'stored')}
        />
      )}
    </>
  );
}
