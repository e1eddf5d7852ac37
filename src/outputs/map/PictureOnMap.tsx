import CropFree from '@mui/icons-material/CropFree';
import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { use, useMemo, useState } from 'react';
import type { FileData } from '../../answers/part.ts';
import type { LonLat } from '../../files/geo/crs.ts';
import { pixelInMetres, placeOfPixel, readGeoreference, type Georeference } from '../../files/geo/georeference.ts';
import { grouped } from '../../files/amounts.ts';
import { atOnce } from '../../files/turns/pieces.ts';
import { reporting } from '../../files/report.ts';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { MapTiles } from '../../ui/map/MapTiles.ts';
import { parseTiles, projectionWith } from '../../ui/map/parseTiles.ts';
import { CLOSEST } from '../../ui/map/projection.ts';
import { largestScale } from '../../ui/map/tiles.ts';
import { useMapView } from '../../ui/map/useMapView.ts';
import { useAtlas } from '../../ui/map/useAtlas.ts';
import { WorldMap } from '../../ui/map/WorldMap.tsx';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../ui/figure/scene.ts';
import { useRead } from '../../ui/useRead.ts';
import { MediaCaption } from '../MediaCaption.tsx';
import { FeatureLayer } from './drawn/FeatureLayer.tsx';
import { surroundingsOf, toPlaneFeatures } from './drawn/plane.ts';
import { StretchedLayer } from './drawn/StretchedLayer.tsx';
import { useWarped } from './drawn/useWarped.ts';
import { mapFigure } from './mapFigure.ts';
import * as words from './words.ts';

const read = (blob: Blob): Promise<Georeference | Error> =>
  readGeoreference(blob)
    .catch(reporting('Reading where a picture lies'))
    .then((place) => place ?? new Error('no place'));

/** A GeoTIFF where it lies on the Earth, or in words where it can't be drawn there. */
export default function PictureOnMap({ file, name }: { file: FileData; name: string }) {
  const place = useRead(file.blob, read);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      {place instanceof Error ? (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {words.notDrawn}
        </Typography>
      ) : place === undefined ? (
        <Box aria-busy sx={{ minHeight: 240 }} />
      ) : (
        <>
          {place.crs === undefined ? (
            <Typography variant="body2" sx={{ color: 'warning.main' }}>
              {place.code === undefined ? words.noSystem : words.otherSystem(place.code)}
            </Typography>
          ) : (
            <PictureMap file={file} place={place} name={name} />
          )}
          <PlaceFacts place={place} />
        </>
      )}
      <MediaCaption file={file} />
    </Box>
  );
}

/** Points on each side of its outline: straight lines of a system are bent on a map. */
const STEPS = 24;

/** The picture's edge in degrees. */
function outlineOf({ crs, transform, width, height }: Georeference): readonly LonLat[] {
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ] as const;
  return corners.flatMap(([x, y], at) => {
    const [nextX, nextY] = corners[at + 1] ?? [x, y];
    const count = at === corners.length - 1 ? 1 : STEPS;
    return Array.from({ length: count }, (_, step) => {
      const corner = placeOfPixel(transform, x + ((nextX - x) * step) / STEPS, y + ((nextY - y) * step) / STEPS);
      return crs?.toDegrees(...corner) ?? [NaN, NaN];
    });
  });
}

function PictureMap({ file, place, name }: { file: FileData; place: Georeference; name: string }) {
  const tiles = parseTiles(use(MapTiles));
  const projection = projectionWith(use(MapTiles));
  const outline = useMemo(() => outlineOf(place).filter(([lon, lat]) => Math.abs(lat) <= 90 && Number.isFinite(lon)), [place]);
  const around = useMemo(() => atOnce(surroundingsOf([], [outline])), [outline]);
  const scene = useMemo(
    () => ({
      plane: atOnce(toPlaneFeatures(projection, [], [outline])),
      seen: undefined,
      chosen: undefined,
      heads: new Float64Array(0),
    }),
    [projection, outline],
  );
  const map = useMapView({ projection, isInPage: true, largest: tiles === undefined ? CLOSEST : largestScale(tiles), start: around });
  const { drawn, hasFailed } = useWarped(file.blob, projection, map.view, map.frame);
  const [opacity, setOpacity] = useState(100);
  const { atlas } = useAtlas(projection, map.view?.scale);
  const figure = useMemo((): FigureSource | undefined => {
    if (drawn === undefined) return undefined;
    const { view, frame } = drawn;
    const shown = { projection, view, frame, atlas, scene, nameOf: () => '', notes: [] };
    return {
      title: words.pictureOf(name),
      hasLegend: true,
      draw: (look) => {
        const photo = { element: canvasOf(drawn.bitmap), finer: drawn.again };
        const lies = { x: 0, y: 0, width: frame.width, height: frame.height, opacity: opacity / 100, photo };
        return mapFigure({ ...shown, picture: lies }, look);
      },
    };
  }, [projection, atlas, scene, drawn, opacity, name]);
  return (
    <>
      <WorldMap
        control={map}
        label={words.pictureOf(name)}
        tools={
          <Box sx={{ display: 'flex', alignItems: 'center', flex: '0 1 16rem', minWidth: 140 }}>
            <IconAction
              title={words.fit}
              what={words.theMap}
              icon={<CropFree />}
              disabled={around === undefined}
              onClick={() => around !== undefined && map.see(around)}
            />
            <Slider
              size="small"
              value={opacity}
              min={0}
              max={100}
              aria-label={words.opacity}
              getAriaValueText={(value) => `${value} %`}
              onChange={(_, next) => setOpacity(typeof next === 'number' ? next : (next[0] ?? 100))}
              sx={{ mx: 1.5, minWidth: 60 }}
            />
            <Typography variant="caption" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums', minWidth: '3.5em' }}>
              {opacity} %
            </Typography>
          </Box>
        }
      >
        {drawn !== undefined && <StretchedLayer drawn={drawn} opacity={opacity / 100} isPixelated as="data-picture" />}
        <FeatureLayer scene={scene} />
      </WorldMap>
      {figure !== undefined && (
        <Box sx={{ ml: -0.5 }}>
          <SavePicture source={figure} name={`${name.replace(ENDING, '')}-map`} />
        </Box>
      )}
      {drawn === undefined && (
        <Typography variant="caption" color={hasFailed ? undefined : 'textSecondary'} role="status">
          {hasFailed ? words.notDrawn : words.drawing}
        </Typography>
      )}
    </>
  );
}

const ENDING = /\.[^.]{1,8}$/;

function canvasOf(bitmap: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas;
}

/** Of degrees about a centimetre, of metres a millimetre. */
const shortest = (value: number, unit: Georeference['unit']): string => String(Number(value.toFixed(unit === '°' ? 7 : 3)));

function PlaceFacts({ place }: { place: Georeference }) {
  const { transform, width, height, code, crs, pixel, unit } = place;
  const metres = pixelInMetres(place);
  const size = words.sizeOfPixel(shortest(pixel.width, unit), shortest(pixel.height, unit), unit ?? '');
  const ground =
    metres === undefined || (unit === 'm' && code !== MERCATOR) ? undefined : words.onGround(rounded(metres.width), rounded(metres.height));
  const corner = (column: number, row: number) =>
    placeOfPixel(transform, column, row)
      .map((value) => shortest(value, unit))
      .join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [words.system, code === undefined ? words.unknownSystem : words.projectedBy(code, crs?.datum)],
    [words.pixel, ground === undefined ? size : `${size}, ${ground}`],
    [`${words.corners}: ${words.upperLeft}`, corner(0, 0)],
    [words.upperRight, corner(width, 0)],
    [words.lowerRight, corner(width, height)],
    [words.lowerLeft, corner(0, height)],
  ];
  return (
    <Box
      component="dl"
      data-place
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'fit-content(16em) minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.25,
        typography: 'caption',
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
      }}
    >
      {facts.flatMap(([term, said]) => [<dt key={`dt${term}`}>{term}</dt>, <dd key={term}>{said}</dd>])}
    </Box>
  );
}

const MERCATOR = 'EPSG:3857';

function rounded(metres: number): string {
  return metres >= 100 ? grouped(Math.round(metres)) : String(Number(metres.toPrecision(3)));
}
