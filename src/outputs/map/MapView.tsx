import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, use, useMemo, useState } from 'react';
import type { AxisOrder } from '../../answers/shapes/geo/features.ts';
import { hasVeryMany, readFeatures, type GeoReading } from '../../answers/shapes/geo/reading.ts';
import { atOnce, inTurns, type Pieces } from '../../files/turns/pieces.ts';
import { reporting } from '../../files/report.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { MapTiles } from '../../ui/map/MapTiles.ts';
import { projectionWith } from '../../ui/map/parseTiles.ts';
import type { Projection } from '../../ui/map/projection.ts';
import { useRead } from '../../ui/useRead.ts';
import { FileBlock } from '../file/FileCard.tsx';
import { FileDownload } from '../FileDownload.tsx';
import { preparePlaces, type PreparedPlaces } from './drawn/prepare.ts';
import { FeaturesView } from './FeaturesView.tsx';
import type { MapProps } from './props.ts';
import { filePlaces, type PlacesFile } from './filePlaces.ts';
import * as words from './words.ts';

const PictureOnMap = lazyPart(() => import('./PictureOnMap.tsx'));

export default function MapView({ source, ...rest }: MapProps) {
  if (source.from === 'value') return <ValueMap reading={source.reading} {...rest} />;
  if (source.from !== 'tiff') return <FileMap source={source} {...rest} />;
  return (
    <Suspense fallback={<Waiting />}>
      <PictureOnMap file={source.file} name={rest.name} />
    </Suspense>
  );
}

type Rest = Omit<MapProps, 'source'>;

interface Asked {
  readonly reading: GeoReading;
  readonly order: AxisOrder | undefined;
  readonly projection: Projection;
}

function* prepared({ reading, order, projection }: Asked): Pieces<PreparedPlaces | undefined> {
  const found = yield* readFeatures(reading, order);
  return found && (yield* preparePlaces(found, projection));
}

/** Very many places are read with turns for the page in between. */
const preparedSoon = (asked: Asked): Promise<PreparedPlaces | undefined> =>
  inTurns(prepared(asked))
    .catch(reporting('Reading places'))
    .then((places) => places ?? undefined);

function ValueMap({ reading, ...rest }: { reading: GeoReading } & Rest) {
  const projection = projectionWith(use(MapTiles));
  const [order, setOrder] = useState<AxisOrder>();
  const asked = useMemo(() => ({ reading, order, projection }), [reading, order, projection]);
  const isLarge = useMemo(() => hasVeryMany(reading), [reading]);
  const late = useRead(isLarge ? asked : undefined, preparedSoon);
  const direct = useMemo(() => (isLarge ? undefined : atOnce(prepared(asked))), [asked, isLarge]);
  const places = direct ?? late;
  if (places === undefined) return isLarge ? <Waiting /> : null;
  return <FeaturesView places={places} onOrder={setOrder} {...rest} />;
}

function FileMap({ source, ...rest }: { source: Pick<PlacesFile, 'from' | 'file'> } & Rest) {
  const projection = projectionWith(use(MapTiles));
  const { from, file } = source;
  const asked = useMemo(() => ({ from, file, projection }), [from, file, projection]);
  const places = useRead(asked, filePlaces);
  if (places === undefined) return <Waiting />;
  if (places instanceof Error) return <FileBlock file={file} note={places.message === '' ? words.unreadable : places.message} />;
  return (
    <Box>
      <FeaturesView places={places} file={from === 'delimited' ? file : undefined} {...rest} />
      {from !== 'delimited' && (
        <Box sx={{ mt: 0.5 }}>
          <FileDownload file={file} />
        </Box>
      )}
    </Box>
  );
}

function Waiting() {
  return (
    <Typography variant="body2" color="textSecondary" aria-busy sx={{ minHeight: 240 }}>
      {words.reading}
    </Typography>
  );
}
