import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import MyLocation from '@mui/icons-material/MyLocation';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import type { GeoPoint } from '../../ui/map/geo.ts';
import { ExactBox } from '../ExactBox.tsx';
import { replaced, swapped } from './draft.ts';
import type { PlaceTarget } from './target.ts';
import { lonFor } from './values.ts';
import * as words from './words.ts';

interface Props {
  readonly points: readonly GeoPoint[];
  readonly target: PlaceTarget;
  readonly isList: boolean;
  readonly chosen: number | undefined;
  readonly onChoose: (at: number) => void;
  readonly onPoints: (points: readonly GeoPoint[]) => void;
  readonly onWrong: (id: string, isWrong: boolean) => void;
}

/** All places in numbers, in the order in which they are written. */
export function PointList({ points, target, isList, chosen, onChoose, onPoints, onWrong }: Props) {
  if (points.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {isList ? words.howToAdd : words.howToSet}
      </Typography>
    );
  }
  return (
    <Box
      component="ol"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, maxHeight: { md: '40vh' }, overflowY: 'auto', pt: 1 }}
    >
      {points.map((point, at) => (
        <Box
          component="li"
          // Places have no names but their numbers.
          key={at}
          data-row={at}
          sx={{
            display: 'grid',
            gap: 0.75,
            gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
            ...(isList && at === chosen && { bgcolor: 'accent', borderRadius: 1 }),
          }}
        >
          {isList && (
            <Box sx={{ gridColumn: '1 / -1', display: 'flex', alignItems: 'center', mb: 0.5 }}>
              <Typography variant="caption" sx={{ fontWeight: 600, mr: 'auto', pl: 0.5 }}>
                {words.place(at + 1)}
              </Typography>
              <IconAction
                title={words.moveUp}
                what={words.place(at + 1)}
                icon={<ArrowUpward />}
                disabled={at === 0}
                onClick={() => onPoints(swapped(points, at, at - 1))}
              />
              <IconAction
                title={words.moveDown}
                what={words.place(at + 1)}
                icon={<ArrowDownward />}
                disabled={at === points.length - 1}
                onClick={() => onPoints(swapped(points, at, at + 1))}
              />
              <IconAction title={words.showAll} what={words.place(at + 1)} icon={<MyLocation />} onClick={() => onChoose(at)} />
              <IconAction
                title={words.remove}
                what={words.place(at + 1)}
                icon={<Close />}
                onClick={() => onPoints(points.filter((_, index) => index !== at))}
              />
            </Box>
          )}
          <ExactBox
            label={words.latitude}
            fullLabel={isList ? words.ofPlace(words.latitude, at + 1) : words.latitude}
            value={point.lat}
            least={-90}
            most={90}
            hint={words.degreesFrom(-90, 90)}
            onValue={(lat) => lat !== undefined && onPoints(replaced(points, at, { ...point, lat }))}
            onWrong={(isWrong) => onWrong(`lat-${at}`, isWrong)}
          />
          <ExactBox
            label={words.longitude}
            fullLabel={isList ? words.ofPlace(words.longitude, at + 1) : words.longitude}
            value={point.lon}
            shown={lonFor(target, point.lon)}
            least={-360}
            most={360}
            hint={words.degreesFrom(-360, 360)}
            onValue={(lon) => lon !== undefined && onPoints(replaced(points, at, { ...point, lon }))}
            onWrong={(isWrong) => onWrong(`lon-${at}`, isWrong)}
          />
        </Box>
      ))}
    </Box>
  );
}
