import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use, useState } from 'react';
import type { Arg } from '../../spec/model.ts';
import { toText, type ArgValue } from '../../spec/value.ts';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { ToolDialog } from '../../ui/actions/ToolDialog.tsx';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { decimalsAt, roundTo, type GeoBox, type GeoPoint } from '../../ui/map/geo.ts';
import { onEarth } from '../../ui/map/MapHandle.tsx';
import { MapTiles } from '../../ui/map/MapTiles.ts';
import { parseTiles, projectionWith } from '../../ui/map/parseTiles.ts';
import { fromPlane } from '../../ui/map/projection.ts';
import { largestScale } from '../../ui/map/tiles.ts';
import { useMapView } from '../../ui/map/useMapView.ts';
import { WorldMap } from '../../ui/map/WorldMap.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { usePast } from '../usePast.ts';
import { boxBetween, roundedBox } from './boxes.ts';
import { BoxLayer } from './BoxLayer.tsx';
import { around, boxIn, draftOf, faultOf, placesIn, replaced, type PlaceDraft } from './draft.ts';
import { EdgeNumbers } from './EdgeNumbers.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { PointLayer } from './PointLayer.tsx';
import { PointList } from './PointList.tsx';
import type { PlaceTarget } from './target.ts';
import { TypedPlace } from './TypedPlace.tsx';
import { argsOf, boxFor, lonFor, NOWHERE, readPlaces, writePlaces, type Orders } from './values.ts';
import * as words from './words.ts';

interface Props {
  readonly target: PlaceTarget;
  readonly values: ReadonlyMap<Arg, ArgValue>;
  readonly orders: Orders;
  readonly onOrders: (orders: Orders) => void;
  readonly onApply: (changes: ReadonlyMap<Arg, ArgValue>) => void;
  readonly onClose: () => void;
}

/** A map on which a rectangle is drawn or places are set, with all of it in numbers beside it. */
export default function PlaceDialog({ target, values, orders, onOrders, onApply, onClose }: Props) {
  const [read] = useState(() => readPlaces(target, values, orders));
  const [isUnreadable, setUnreadable] = useState(read === undefined);
  const past = usePast<PlaceDraft>(draftOf(read ?? NOWHERE));
  const draft = past.now;
  const [isDrawing, setDrawing] = useState(target.as === 'box' && boxIn(draft) === undefined);
  const [chosen, setChosen] = useState<number>();
  const [clears, setClears] = useState(0);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const tiles = parseTiles(use(MapTiles));
  const isBox = target.as === 'box';
  const isList = target.as === 'points' && target.isList;

  const rounded = (point: GeoPoint): GeoPoint => {
    const { lat, lon } = onEarth(point);
    return { lat: roundTo(lat, decimals()), lon: roundTo(lonFor(target, lon), decimals()) };
  };
  const addPoint = (point: GeoPoint) => {
    past.put({ ...draft, points: isList ? [...draft.points, point] : [point] });
    setChosen(isList ? draft.points.length : 0);
  };
  const map = useMapView({
    projection: projectionWith(use(MapTiles)),
    largest: tiles && largestScale(tiles),
    start: around(draft),
    onPick: isBox ? undefined : (point) => addPoint(rounded(point)),
    onDraw: isDrawing
      ? (from, to, isDone) => {
          past.put({ ...draft, edges: roundedBox(boxBetween(from, to), decimals()) }, isDone);
          if (isDone) setDrawing(false);
        }
      : undefined,
    onAbort: past.cancel,
  });
  const decimals = () => decimalsAt(map.view?.scale ?? 1);

  /** A quarter of what is seen, for whoever has no pointer. */
  const boxInMiddle = () => {
    const { view, frame } = map;
    if (view === undefined || frame === undefined) return;
    const [halfX, halfY] = [frame.width / view.scale / 4, frame.height / view.scale / 4];
    const corners = [
      { lat: fromPlane(map.projection, { x: view.x, y: view.y - halfY }).lat, lon: view.x - halfX },
      { lat: fromPlane(map.projection, { x: view.x, y: view.y + halfY }).lat, lon: view.x + halfX },
    ] as const;
    past.put({ ...draft, edges: roundedBox(boxBetween(...corners), decimals()) });
    setDrawing(false);
  };
  const seeAll = (all: GeoBox | undefined) => all !== undefined && map.see(all);
  const changeOrders = (next: Orders) => {
    onOrders(next);
    // What is in the field means something else now, unless something was drawn since.
    if (past.canUndo) return;
    const again = readPlaces(target, values, next);
    setUnreadable(again === undefined);
    past.restart(draftOf(again ?? NOWHERE));
  };

  const fault = isBox ? faultOf(draft) : undefined;
  const box = boxIn(draft);
  const counted = box && boxFor(target, box);
  const changes = fault === undefined ? writePlaces(target, placesIn(draft), orders) : undefined;
  const isNothing = box === undefined && draft.points.length === 0;
  const isBlocked = fault !== undefined || wrong.size > 0 || (isNothing && argsOf(target).some(({ required }) => required));
  const names = argsOf(target).map(({ name }) => name);
  const note = (id: string, isWrong: boolean) =>
    setWrong((before) =>
      before.has(id) === isWrong ? before : new Set(isWrong ? [...before, id] : [...before].filter((one) => one !== id)),
    );
  return (
    <ToolDialog
      title={words.titleOf(names)}
      isWide
      onClose={onClose}
      actions={
        <>
          <QuietButton disabled={!past.canUndo} onClick={past.undo}>
            {words.undo}
          </QuietButton>
          <QuietButton
            disabled={isNothing && fault === undefined && wrong.size === 0}
            onClick={() => {
              past.put({ edges: {}, points: [] });
              setClears(clears + 1);
            }}
            sx={{ mr: 'auto' }}
          >
            {words.clear}
          </QuietButton>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="contained" disabled={isBlocked} onClick={() => changes !== undefined && onApply(changes)}>
            {words.apply}
          </Button>
        </>
      }
    >
      {isUnreadable && (
        <Typography role="alert" variant="body2" sx={{ color: 'warning.main' }}>
          {words.unreadable(names)}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 264px' },
          alignItems: 'start',
          // All of a phone's screen is more than it needs; stretched rows would part the map from its numbers.
          alignContent: 'start',
        }}
        onKeyDown={(event) => {
          const isText = event.target instanceof HTMLInputElement;
          if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.shiftKey || isText) return;
          event.preventDefault();
          past.undo();
        }}
      >
        <WorldMap
          control={map}
          label={isBox ? words.mapOfBox : isList ? words.mapOfPoints : words.mapOfPoint}
          help={isBox ? undefined : isList ? words.pointsKeys : words.pointKeys}
          isDrawing={isDrawing}
          hasCross={!isBox}
          tools={
            isBox && (
              <ToggleChoice
                dense
                label={words.tool}
                value={isDrawing ? 'draw' : 'move'}
                options={[
                  ['draw', words.drawBox],
                  ['move', words.moveMap],
                ]}
                onPick={(picked) => setDrawing(picked === 'draw')}
              />
            )
          }
        >
          {isBox ? (
            box !== undefined && (
              <BoxLayer
                box={box}
                isDrawing={isDrawing}
                onBox={(edges, isDone) => past.put({ ...draft, edges }, isDone)}
                onAbort={past.cancel}
              />
            )
          ) : (
            <PointLayer
              points={draft.points}
              isList={isList}
              chosen={chosen}
              onChoose={setChosen}
              onMove={(at, point, isDone) => past.put({ ...draft, points: replaced(draft.points, at, rounded(point)) }, isDone)}
              onAbort={past.cancel}
              onRemove={(at) => past.put({ ...draft, points: draft.points.filter((_, index) => index !== at) })}
            />
          )}
        </WorldMap>
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
          <TypedPlace
            onGo={map.goTo}
            setLabel={isBox ? undefined : isList ? words.addThere : words.setThere}
            onSet={(point) => {
              addPoint({ lat: point.lat, lon: lonFor(target, point.lon) });
              map.goTo(point);
            }}
          />
          {isBox ? (
            <>
              <EdgeNumbers
                // What was half typed is cleared, too.
                key={clears}
                edges={draft.edges}
                target={target}
                onEdges={(edges) => past.put({ ...draft, edges })}
                onWrong={note}
              />
              {box === undefined && (
                <Typography variant="caption" color="textSecondary">
                  {words.howToDraw}
                </Typography>
              )}
              <Box>
                <QuietButton onClick={boxInMiddle}>{words.boxInMiddle}</QuietButton>
                <QuietButton disabled={box === undefined} onClick={() => box !== undefined && map.see(box)}>
                  {words.showAll}
                </QuietButton>
              </Box>
            </>
          ) : (
            <PointList
              points={draft.points}
              target={target}
              isList={isList}
              chosen={chosen}
              onChoose={(at) => {
                setChosen(at);
                const point = draft.points[at];
                if (point !== undefined) map.goTo(point);
              }}
              onPoints={(points) => past.put({ ...draft, points })}
              onWrong={note}
            />
          )}
          {draft.points.length > 1 && (
            <Box>
              <QuietButton onClick={() => seeAll(around(draft))}>{words.showPlaces}</QuietButton>
            </Box>
          )}
          <OrderChoice target={target} orders={orders} onOrders={changeOrders} />
          {fault !== undefined && (
            <Typography variant="caption" color="error" role="alert">
              {fault === 'missing' ? words.allFour : words.upsideDown}
            </Typography>
          )}
          {counted !== undefined && counted.west > counted.east && (
            <Typography variant="caption" color="textSecondary" role="status">
              {target.isEastOnly ? words.crosses0 : words.crosses180}
            </Typography>
          )}
          {changes !== undefined && <Becoming changes={changes} />}
        </Box>
      </Box>
      <HiddenText role="status">{said(draft, chosen)}</HiddenText>
    </ToolDialog>
  );
}

/** What Apply writes into the fields, as it will stand there. */
function Becoming({ changes }: { changes: ReadonlyMap<Arg, ArgValue> }) {
  return (
    <Box data-becomes>
      {[...changes].map(([arg, value]) => (
        <Typography key={arg.name} variant="code" component="p" sx={{ overflowWrap: 'anywhere', maxHeight: 90, overflow: 'auto' }}>
          {`${arg.name} = `}
          {value === undefined || value instanceof File ? words.notSet : toText(value)}
        </Typography>
      ))}
    </Box>
  );
}

function said(draft: PlaceDraft, chosen: number | undefined): string {
  const box = boxIn(draft);
  if (box !== undefined) return words.saidBox(box.north, box.west, box.south, box.east);
  const at = chosen ?? 0;
  const point = draft.points[at];
  return point === undefined ? words.saidNothing : words.saidPlace(at + 1, point.lat, point.lon);
}
