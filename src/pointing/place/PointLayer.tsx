import Box from '@mui/material/Box';
import { decimalsAt, type GeoPoint } from '../../ui/map/geo.ts';
import { useMapSight } from '../../ui/map/MapContext.ts';
import { MapHandle } from '../../ui/map/MapHandle.tsx';
import * as words from './words.ts';

const FORCED = '@media (forced-colors: active)';

interface Props {
  readonly points: readonly GeoPoint[];
  readonly isList: boolean;
  readonly chosen: number | undefined;
  readonly onChoose: (at: number) => void;
  readonly onMove: (at: number, point: GeoPoint, isDone: boolean) => void;
  readonly onAbort: () => void;
  readonly onRemove: (at: number) => void;
}

/** Places on the map, with their numbers where there may be several. */
export function PointLayer({ points, isList, chosen, onChoose, onMove, onAbort, onRemove }: Props) {
  const sight = useMapSight();
  if (sight === undefined) return null;
  const decimals = decimalsAt(sight.view.scale);
  return points.map((point, at) => (
    <MapHandle
      // Places have no names but their numbers.
      key={at}
      at={point}
      label={words.handleOf(words.place(at + 1), point.lat, point.lon, decimals)}
      isChosen={at === chosen}
      onMove={(to, _, isDone) => onMove(at, to, isDone)}
      onAbort={onAbort}
      onChoose={() => onChoose(at)}
      onDelete={() => onRemove(at)}
    >
      <Box
        data-place={at}
        sx={{
          width: isList ? 22 : 16,
          height: isList ? 22 : 16,
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          typography: 'caption',
          fontWeight: 700,
          lineHeight: 1,
          bgcolor: at === chosen || !isList ? 'primary.main' : 'background.paper',
          color: at === chosen || !isList ? 'primary.contrastText' : 'text.primary',
          border: 2,
          borderColor: at === chosen || !isList ? 'background.paper' : 'primary.main',
          boxShadow: '0 0 0 1px var(--mui-palette-primary-main)',
          [FORCED]: { forcedColorAdjust: 'none', bgcolor: 'Highlight', color: 'HighlightText', borderColor: 'Canvas' },
        }}
      >
        {isList && at + 1}
      </Box>
    </MapHandle>
  ));
}
