import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useMemo, useState } from 'react';
import type { FileData } from '../../answers/part.ts';
import type { AxisOrder, MapFeatures } from '../../answers/shapes/geo/features.ts';
import { hasVeryMany, readFeatures, readFeaturesSoon, type GeoReading } from '../../answers/shapes/geo/reading.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { useRead } from '../../ui/useRead.ts';
import { FileBlock } from '../file/FileCard.tsx';
import { FileDownload } from '../FileDownload.tsx';
import { FeaturesView } from './FeaturesView.tsx';
import type { MapProps, MapSource } from './props.ts';
import { filePlaces } from './filePlaces.ts';
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

function ValueMap({ reading, ...rest }: { reading: GeoReading } & Rest) {
  const [order, setOrder] = useState<AxisOrder>();
  const isLarge = hasVeryMany(reading);
  const late = useRead(isLarge ? reading : undefined, readFeaturesSoon);
  const direct = useMemo(() => (isLarge ? undefined : readFeatures(reading, order)), [reading, order, isLarge]);
  const found = direct ?? late;
  if (found === undefined) return isLarge ? <Waiting /> : null;
  return <FeaturesView found={found} onOrder={setOrder} {...rest} />;
}

function FileMap({ source, ...rest }: { source: Extract<MapSource, { from: keyof typeof filePlaces }> } & Rest) {
  const found = useRead<FileData, MapFeatures | Error>(source.file, filePlaces[source.from]);
  if (found === undefined) return <Waiting />;
  if (found instanceof Error) return <FileBlock file={source.file} note={found.message === '' ? words.unreadable : found.message} />;
  return (
    <Box>
      <FeaturesView found={found} file={source.from === 'delimited' ? source.file : undefined} {...rest} />
      {source.from !== 'delimited' && (
        <Box sx={{ mt: 0.5 }}>
          <FileDownload file={source.file} />
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
