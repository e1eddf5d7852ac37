import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { MeasuredFrame } from '../../ui/picture/measure/MeasuredFrame.tsx';
import type { DrawOver } from '../../ui/picture/layers/Overlay.tsx';
import type { Viewport } from '../../ui/picture/useViewport.ts';
import type { Point, Size, View } from '../../ui/picture/viewport.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { RasterControls } from '../../ui/picture/RasterControls.tsx';
import { ClassLegend } from './ClassLegend.tsx';
import { classesOf, scoreRange, summaryOf, type ClassEntry } from './classes.ts';
import { DetectionList } from './list/DetectionList.tsx';
import { DetectionTools } from './DetectionTools.tsx';
import { drawOnTop, drawShapes, type Scene } from './drawDetections.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../ui/figure/scene.ts';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';
import { detectionsFigure } from './exports/detectionsFigure.ts';
import { detectionsExports } from './exports/index.ts';
import { findAt } from './findAt.ts';
import type { DetectionsProps } from './props.ts';
import { notesOf } from './fit/notes.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { byFrames } from './film/frameIndex.ts';
import { filmPainter } from './film/filmPainter.ts';
import { FilmOverlay } from './film/FilmOverlay.tsx';
import { hasTracks, inkOfTrack, trackOf } from './film/tracks.ts';
import { useFilmFrames } from './film/useFilmFrames.ts';
import { Numbers } from './numbers/Numbers.tsx';
import type { NumbersPick } from './numbers/NumbersPanel.tsx';
import { inkOf, type Ink } from './palette.ts';
import { groundSize, placeItems, type Item } from './place.ts';
import { storedSize } from './fit/turn.ts';
import { useEachList } from './fit/useEachList.ts';
import { useGround } from './fit/useGround.ts';
import { useReading } from './fit/useReading.ts';
import * as words from './words.ts';

/** Room around what is chosen in the list, when the picture moves there. */
const MARGIN = 3;

export default function DetectionsView({ set: first, readAll, readEach, name }: DetectionsProps) {
  const { set: given, isReading } = useEachList({ set: first, readEach });
  const [index, setIndex] = useState(0);
  const [least, setLeast] = useState(-Infinity);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(NONE);
  const [hovered, setHovered] = useState<Item>();
  const [chosen, setChosen] = useState<Item>();
  const viewport = useRef<Viewport>(null);
  const sent = useSentFiles();

  const { ground, state, film, orientation, size: awaited } = useGround(given, index);
  const hasFilm = film !== undefined;
  const set = useMemo(() => (hasFilm ? byFrames(given) : given), [given, hasFilm]);
  const isFilm = hasFilm && set.groups.length > 1;
  const frames = useFilmFrames(set, film);
  const place = isFilm ? frames.list : index;

  const classes = useMemo(() => classesOf(set), [set]);
  const range = useMemo(() => scoreRange(set), [set]);
  const inks = useMemo(() => new Map(classes.map(({ label, ink }) => [label, ink])), [classes]);
  const [wantsTracks, setWantsTracks] = useState(false);
  const tracked = useMemo(() => isFilm && hasTracks(set.groups), [isFilm, set]);
  const isByTrack = tracked && wantsTracks;
  // Colours that aren't those of classes are explained by none.
  const coloured = isByTrack ? NO_CLASSES : classes;
  const reading = useReading(set, place ?? 0, state, orientation);
  const { layout } = reading;
  const turn = reading.isStored ? (orientation ?? 1) : 1;
  const picture = state?.status === 'ready' ? state.picture : undefined;
  const known: Size | undefined = picture ?? (state?.status === 'failed' ? undefined : awaited);
  const isAwaited = state?.status === 'loading';
  // While the picture is on its way nothing is drawn.
  const size = useMemo(() => known ?? (isAwaited ? AWAITED : groundSize(set, layout)), [known, isAwaited, set, layout]);

  const group = place === undefined ? undefined : (set.groups[place] ?? set.groups[0]);
  const items = useMemo(
    () => (group === undefined ? [] : placeItems(group, layout, set.normalised, size, turn)),
    [set, group, layout, size, turn],
  );
  const surest = useMemo(() => items.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)), [items]);
  const isShown = useCallback(
    ({ label, score }: Pick<Item, 'label' | 'score'>) =>
      !hidden.has(label) && (score === undefined || Number.isNaN(score) || score >= least),
    [hidden, least],
  );
  const chosenClasses = useMemo(() => surest.filter(isShown), [surest, isShown]);
  const [pick, setPick] = useState<NumbersPick>();
  const isPicked = useCallback((item: Item) => isShown(item) && (pick === undefined || pick.holds(item)), [isShown, pick]);
  const shown = useMemo(() => (pick === undefined ? chosenClasses : chosenClasses.filter(pick.holds)), [chosenClasses, pick]);
  // Of a film all frames are as large; of other pictures only this one is here.
  const sizeOf = (at: number) =>
    picture !== undefined && (hasFilm || at === index) ? { width: size.width, height: size.height } : undefined;
  const active = useMemo(() => find(shown, hovered) ?? find(shown, chosen), [shown, hovered, chosen]);
  const still = useMemo<Omit<Scene, 'active'>>(
    () => ({ items: shown.toReversed(), inkOf: isByTrack ? inkByTrack : ({ label }) => inks.get(label) ?? NO_INK }),
    [shown, inks, isByTrack],
  );
  const scene = useMemo<Scene>(() => ({ ...still, active }), [still, active]);
  const painter = useMemo(
    () =>
      isFilm
        ? filmPainter({ set, layout, size, isShown: isPicked, inkOf: still.inkOf, hasTrails: tracked, frames: frames.index })
        : undefined,
    [isFilm, set, layout, size, isPicked, still.inkOf, tracked, frames.index],
  );
  const drawOver = useCallback<DrawOver>(
    (context, view, frame) => {
      if (place !== undefined) painter?.drawTails(context, view, place);
      drawShapes(context, view, frame, still);
    },
    [still, painter, place],
  );
  const drawTop = useCallback<DrawOver>((context, view, frame) => drawOnTop(context, view, frame, scene), [scene]);
  const reachAt = (spot: Point, view: View) => findAt(shown, spot, 4 / view.scale);

  const choose = useCallback((item: Item, move: boolean) => {
    setChosen(item);
    const { bounds } = item;
    const { view, frame, isFit = true, lookAt } = viewport.current ?? {};
    if (!move || isFit || bounds === undefined || view === undefined || frame === undefined) return;
    const roomy = Math.min(frame.width / (bounds.right - bounds.left || 1), frame.height / (bounds.bottom - bounds.top || 1)) / MARGIN;
    lookAt?.(
      { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 },
      Math.min(view.scale, Math.max(roomy, view.scale / 4)),
    );
  }, []);

  const isPlaying = isFilm && frames.isPlaying;
  const clock = film?.clock;
  const renderOver = useMemo(() => {
    if (!isPlaying || clock === undefined || painter === undefined) return undefined;
    return (view: View, frame: Size) => <FilmOverlay clock={clock} drawAt={painter.drawAt} view={view} frame={frame} />;
  }, [isPlaying, clock, painter]);

  const summary = useMemo(() => summaryOf(shown.map(({ label }) => label)), [shown]);
  const hasItems = classes.length > 0;
  const isEmpty = items.length === 0;
  const label = isEmpty ? words.pictureWithNothing(ground?.file.name) : words.pictureWith(ground?.file.name, summary);
  const isDecoded = state?.status === 'ready' && state.raster !== undefined;
  const figure = useMemo((): FigureSource => {
    // Where numbers are drawn, the file has other colours than what is seen.
    const file = ground?.kind === 'picture' && !isDecoded ? ground.file : undefined;
    const photo = picture && { element: picture.element, file };
    const drawn = { photo, size, items: still.items, inkOf: still.inkOf, classes: coloured, total: items.length, least };
    return { title: label, hasLegend: true, draw: (look) => detectionsFigure(drawn, look) };
  }, [picture, ground, isDecoded, size, still, coloured, items.length, least, label]);
  const notes = useMemo(
    () =>
      notesOf({
        set,
        items,
        unread: isReading ? undefined : isFilm ? (group?.unread ?? 0) : set.unread,
        size,
        hasPicture: picture !== undefined,
        ground,
        state,
        orientation: orientation ?? 1,
        film: isFilm ? film : undefined,
        fit: frames.index.fit,
      }),
    [set, group, isReading, items, size, picture, ground, state, orientation, isFilm, film, frames.index.fit],
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <DetectionTools
        set={set}
        index={index}
        isFilm={isFilm}
        onIndex={(next) => {
          setIndex(next);
          setChosen(undefined);
          setHovered(undefined);
        }}
        reading={reading}
        isTurned={picture !== undefined && (orientation ?? 1) !== 1}
      />
      {isEmpty && (
        <Typography role="status" variant="body2">
          {(group?.unread ?? 0) > 0
            ? isReading
              ? words.stillReading
              : words.notRead
            : ground === undefined
              ? words.nothingFound
              : words.nothingFoundIn[isFilm && group === undefined ? 'unsaid' : isFilm ? 'frame' : film !== undefined ? 'film' : 'picture']}
        </Typography>
      )}
      <Box hidden={isEmpty && ground === undefined}>
        <MeasuredFrame
          name={name}
          picture={picture}
          size={size}
          isPending={state?.status === 'loading'}
          label={label}
          facts={[ground?.file.name, ...(state?.status === 'ready' ? state.facts : [])]}
          // Before the picture is there, its size isn't known, and everything would lie in the wrong place.
          drawOver={state?.status === 'loading' || isPlaying ? undefined : drawOver}
          drawOnTop={state?.status === 'loading' || isPlaying ? undefined : drawTop}
          renderOver={renderOver}
          onPoint={(spot, view) => setHovered(spot === undefined ? undefined : reachAt(spot, view))}
          onPick={(spot, view) => setChosen(reachAt(spot, view))}
          ref={viewport}
        />
        {state?.status === 'ready' && state.raster !== undefined && <RasterControls used={state.raster} name={ground?.file.name ?? ''} />}
      </Box>
      {isFilm && (
        <Suspense fallback={<Box sx={{ minHeight: 132 }} aria-busy />}>
          <FilmBar
            set={set}
            film={film}
            frames={frames}
            classes={coloured}
            isShown={isShown}
            isByTrack={tracked ? wantsTracks : undefined}
            onByTrack={setWantsTracks}
          />
        </Suspense>
      )}
      <ClassLegend
        classes={classes}
        hasColours={!isByTrack}
        hidden={hidden}
        onHidden={setHidden}
        range={range}
        least={least}
        onLeast={setLeast}
      />
      {notes.map((note) => (
        <Typography key={note} variant="caption" component="p" color="textSecondary">
          {note}
        </Typography>
      ))}
      {group?.more !== undefined && <ItemDetail title={words.aboutGroup(isFilm)} more={group.more} />}
      {!isEmpty && (
        <DetectionList items={shown} total={items.length} active={active} inkOf={still.inkOf} onHover={setHovered} onChoose={choose} />
      )}
      {hasItems && (
        <Numbers
          set={set}
          place={place}
          items={chosenClasses}
          isShown={isShown}
          layout={layout}
          size={size}
          hasPicture={picture !== undefined}
          isFilm={hasFilm}
          file={ground?.kind === 'picture' ? ground.file : undefined}
          isOnSide={(orientation ?? 1) >= 5}
          name={name}
          onPick={setPick}
        />
      )}
      {active?.more !== undefined && (
        <ItemDetail title={active.label === '' ? words.entry(active.index + 1) : active.label} more={active.more} />
      )}
      {set.allClasses !== undefined && <ItemDetail title={words.allClasses} more={set.allClasses} />}
      {hasItems && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <SavePicture source={figure} name={name} />
          <ExportButtons
            exports={detectionsExports}
            shown={{ readAll, layout, picture, size, sentSize: storedSize(size, turn), scene, sent, film }}
            name={name}
          />
          <SaveForButton
            load={() =>
              Promise.all([loadDataset(), readAll()]).then(([{ datasetOfSet }, all]) =>
                datasetOfSet(hasFilm ? byFrames(all) : all, sent, { layout, isStored: reading.isStored, sizeOf, isShown }),
              )
            }
            name={name}
            note={words.partSaved(least > -Infinity, hidden.size > 0)}
          />
        </Box>
      )}
    </Box>
  );
}

/** One object, since what has one ink is drawn at once. */
const NO_INK = inkOf(0);
const NO_CLASSES: readonly ClassEntry[] = [];
const inkByTrack = ({ more }: Item): Ink => inkOfTrack(trackOf(more) ?? '');
const FilmBar = lazyPart(() => import('./film/FilmBar.tsx'));
const AWAITED: Size = { width: 16, height: 9 };
const NONE: ReadonlySet<string> = new Set();

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

/** Items are made anew when the reading changes; their place in the answer stays. */
function find(items: readonly Item[], wanted: Item | undefined): Item | undefined {
  return wanted && items.find(({ index }) => index === wanted.index);
}
