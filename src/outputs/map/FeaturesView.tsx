import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import CropFree from '@mui/icons-material/CropFree';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use, useMemo, useState } from 'react';
import type { FileData } from '../../answers/part.ts';
import type { AxisOrder } from '../../answers/shapes/geo/features.ts';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import type { GeoPoint } from '../../ui/map/geo.ts';
import { MapTiles } from '../../ui/map/MapTiles.ts';
import { parseTiles } from '../../ui/map/parseTiles.ts';
import { CLOSEST, toPlane, toScreen } from '../../ui/map/projection.ts';
import { largestScale } from '../../ui/map/tiles.ts';
import { useMapView } from '../../ui/map/useMapView.ts';
import { WorldMap } from '../../ui/map/WorldMap.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { lazyModule } from '../../files/lazyParts.ts';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../ui/figure/scene.ts';
import { useAtlas } from '../../ui/map/useAtlas.ts';
import { GridView } from '../table/GridView.tsx';
import { SEEN, seenOf, type MapScene } from './drawn/drawFeatures.ts';
import { featureAt } from './drawn/featureAt.ts';
import { FeatureLayer } from './drawn/FeatureLayer.tsx';
import { headsAt, seenAt } from './drawn/moments.ts';
import { boxOfOwner } from './drawn/plane.ts';
import type { PreparedPlaces } from './drawn/prepare.ts';
import { FeatureFacts } from './FeatureFacts.tsx';
import { mapFigure } from './mapFigure.ts';
import { Remarks } from './Remarks.tsx';
import { TimeBar } from './TimeBar.tsx';
import * as words from './words.ts';

interface Props {
  readonly places: PreparedPlaces;
  readonly name: string;
  readonly stem: string;
  /** The file that they were read from. */
  readonly file?: FileData | undefined;
  readonly onOrder?: ((order: AxisOrder) => void) | undefined;
}

/** Places on a map, and the table of what is said of them; what is chosen in one is chosen in the other. */
export function FeaturesView({ places, name, stem, file, onOrder }: Props) {
  const [row, setRow] = useState<number>();
  const { features, grid, remarks, order } = places.found;
  const choosing = useMemo(
    () => (features.length === 0 ? undefined : { chosen: row, onChoose: setRow, label: words.showOnMap }),
    [features, row],
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Remarks remarks={remarks} />
      {order !== undefined && onOrder !== undefined && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}>
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {words.orderUnsaid}
          </Typography>
          <SmallSelect
            label={words.order}
            value={order}
            options={[
              ['lon,lat', words.lonFirst],
              ['lat,lon', words.latFirst],
            ]}
            onPick={(picked) => onOrder(picked === 'lat,lon' ? picked : 'lon,lat')}
          />
        </Box>
      )}
      {features.length > 0 && <FeatureMap places={places} name={name} stem={stem} row={row} onRow={setRow} />}
      {grid.columns.length > 0 && (
        <GridView grid={grid} stem={stem} name={name} choosing={choosing} {...(file !== undefined && { file })} />
      )}
    </Box>
  );
}

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

interface FeatureMapProps {
  readonly places: PreparedPlaces;
  readonly name: string;
  readonly stem: string;
  readonly row: number | undefined;
  readonly onRow: (row: number | undefined) => void;
}

function FeatureMap({ places, name, stem, row, onRow }: FeatureMapProps) {
  const { found, projection, plane, around, times, owners } = places;
  const { features, grid } = found;
  const tiles = parseTiles(use(MapTiles));
  const [moment, setMoment] = useState<number>();
  const chosen = row === undefined ? undefined : owners.get(row);
  const scene = useMemo<MapScene>(
    () => ({ plane, seen: seenAt(times, moment), chosen, heads: headsAt(plane, times, moment) }),
    [plane, times, moment, chosen],
  );
  const map = useMapView({
    projection,
    isInPage: true,
    largest: tiles === undefined ? CLOSEST : largestScale(tiles),
    start: around,
    onPick: (point) => pick(point),
  });
  const { view: inView, frame: shownFrame } = map;
  const { atlas } = useAtlas(projection, inView?.scale);
  const figure = useMemo((): FigureSource | undefined => {
    if (inView === undefined || shownFrame === undefined) return undefined;
    const nameOf = (owner: number) => words.rowOf(features[owner]?.row ?? owner);
    const notes = [words.placesShown(features.length, grid.rowCount)];
    const drawn = { projection, view: inView, frame: shownFrame, atlas, scene, nameOf, notes };
    return { title: words.mapOf(name), hasLegend: true, draw: (look) => mapFigure(drawn, look) };
  }, [projection, inView, shownFrame, atlas, scene, features, grid, name]);
  const pick = (point: GeoPoint) => {
    const { view, frame } = map;
    if (view === undefined || frame === undefined) return;
    const spot = toScreen(view, frame, toPlane(projection, point));
    const owner = featureAt(plane, view, frame, spot, (one) => seenOf(scene, one) !== SEEN.hidden);
    onRow(owner === undefined ? undefined : features[owner]?.row);
  };
  const go = (by: number) => {
    const next = chosen === undefined ? (by > 0 ? 0 : features.length - 1) : (chosen + by + features.length) % features.length;
    const feature = features[next];
    if (feature === undefined) return;
    onRow(feature.row);
    const box = boxOfOwner(projection, plane, features, next);
    if (box !== undefined && !isInView(map.view, map.frame, toPlane(projection, { lat: (box.north + box.south) / 2, lon: box.west })))
      map.see(box);
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <WorldMap
        control={map}
        label={words.mapOf(name)}
        help={words.keys}
        hasCross
        tools={
          <Box sx={{ display: 'flex', alignItems: 'center' }}>
            <IconAction
              title={words.fit}
              what={words.theMap}
              icon={<CropFree />}
              disabled={around === undefined}
              onClick={() => around !== undefined && map.see(around)}
            />
            <IconAction title={words.previous} what={words.theMap} icon={<ChevronLeft />} onClick={() => go(-1)} />
            <IconAction title={words.next} what={words.theMap} icon={<ChevronRight />} onClick={() => go(1)} />
            <Typography variant="caption" color="textSecondary" sx={{ ml: 0.5, fontVariantNumeric: 'tabular-nums' }}>
              {words.placesShown(features.length, grid.rowCount)}
            </Typography>
          </Box>
        }
      >
        <FeatureLayer scene={scene} />
      </WorldMap>
      {times !== undefined && <TimeBar said={times.said} moment={moment} onMoment={setMoment} />}
      {figure !== undefined && (
        <Box sx={{ ml: -0.5, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <SavePicture source={figure} name={stem} />
          <SaveForButton load={() => loadDataset().then(({ datasetOfPlaces }) => datasetOfPlaces(found))} name={stem} />
        </Box>
      )}
      <HiddenText role="status">
        {row === undefined || chosen === undefined ? '' : words.chosenSaid(row, chosen + 1, features.length)}
      </HiddenText>
      {row !== undefined && <FeatureFacts grid={grid} row={row} onClose={() => onRow(undefined)} />}
    </Box>
  );
}

function isInView(
  view: { readonly x: number; readonly y: number; readonly scale: number } | undefined,
  frame: { readonly width: number; readonly height: number } | undefined,
  at: { readonly x: number; readonly y: number },
): boolean {
  if (view === undefined || frame === undefined) return false;
  const { x, y } = toScreen(view, frame, at);
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
}
