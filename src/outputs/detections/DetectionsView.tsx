import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useRef, useState } from 'react';
import { PictureFrame } from '../../ui/picture/PictureFrame.tsx';
import type { Viewport } from '../../ui/picture/useViewport.ts';
import type { Point, Size, View } from '../../ui/picture/viewport.ts';
import { RasterControls } from '../../ui/raster/RasterControls.tsx';
import { ClassLegend } from './ClassLegend.tsx';
import { classesOf, scoreRange, summaryOf } from './classes.ts';
import { DetectionList } from './DetectionList.tsx';
import { DetectionTools } from './DetectionTools.tsx';
import type { Layout } from './detection.ts';
import { drawDetections, type Scene } from './drawDetections.ts';
import { Exports } from './Exports.tsx';
import { findAt } from './findAt.ts';
import type { DetectionsProps } from './index.ts';
import { notesOf } from './notes.ts';
import { inkOf } from './palette.ts';
import { groundSize, placeItems, type Item } from './place.ts';
import { useGround } from './useGround.ts';

/** Room around what is chosen in the list, when the picture moves there. */
const MARGIN = 3;

export default function DetectionsView({ set, name }: DetectionsProps) {
  const [layout, setLayout] = useState<Layout | undefined>(set.layouts[0]);
  const [index, setIndex] = useState(0);
  const [least, setLeast] = useState(-Infinity);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(NONE);
  const [hovered, setHovered] = useState<Item>();
  const [chosen, setChosen] = useState<Item>();
  const viewport = useRef<Viewport>(null);

  const classes = useMemo(() => classesOf(set), [set]);
  const range = useMemo(() => scoreRange(set), [set]);
  const inks = useMemo(() => new Map(classes.map(({ label, ink }) => [label, ink])), [classes]);
  const { ground, state, isVideo } = useGround(set, index);
  const picture = state?.status === 'ready' ? state.picture : undefined;
  const blank = useMemo(() => groundSize(set, layout), [set, layout]);
  const size: Size = picture ?? blank;

  const items = useMemo(() => {
    const group = set.groups[index] ?? set.groups[0];
    return group === undefined ? [] : placeItems(group, layout, set.normalised, size);
  }, [set, index, layout, size]);
  const shown = useMemo(
    () =>
      items
        .filter(({ label, score }) => !hidden.has(label) && (score === undefined || Number.isNaN(score) || score >= least))
        .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)),
    [items, hidden, least],
  );
  const active = useMemo(() => find(shown, hovered) ?? find(shown, chosen), [shown, hovered, chosen]);
  const scene = useMemo<Scene>(
    () => ({ items: shown.toReversed(), inkOf: (label) => inks.get(label) ?? inkOf(0), active }),
    [shown, inks, active],
  );
  const drawOver = useCallback(
    (context: CanvasRenderingContext2D, view: View, frame: Size) => drawDetections(context, view, frame, scene),
    [scene],
  );
  const reachAt = (spot: Point, view: View) => findAt(shown, spot, 4 / view.scale);

  const choose = (item: Item, move: boolean) => {
    setChosen(item);
    const { bounds } = item;
    const { view, frame, isFit = true, lookAt } = viewport.current ?? {};
    if (!move || isFit || bounds === undefined || view === undefined || frame === undefined) return;
    const roomy = Math.min(frame.width / (bounds.right - bounds.left || 1), frame.height / (bounds.bottom - bounds.top || 1)) / MARGIN;
    lookAt?.(
      { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 },
      Math.min(view.scale, Math.max(roomy, view.scale / 4)),
    );
  };

  const summary = summaryOf(shown.map(({ label }) => label));
  const label = `${ground === undefined ? 'Coordinates without a picture' : ground.file.name}, with ${summary}`;
  const notes = notesOf({ set, items, size, hasPicture: picture !== undefined, ground, state });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <DetectionTools
        set={set}
        index={index}
        isVideo={isVideo}
        onIndex={(next) => {
          setIndex(next);
          setChosen(undefined);
          setHovered(undefined);
        }}
        layout={layout}
        onLayout={setLayout}
      />
      <Box>
        <PictureFrame
          picture={picture}
          size={size}
          label={label}
          facts={[ground?.file.name, ...(state?.status === 'ready' ? state.facts : [])]}
          // Before the picture is there, its size isn't known, and everything would lie in the wrong place.
          drawOver={state?.status === 'loading' ? undefined : drawOver}
          onPoint={(spot, view) => setHovered(spot === undefined ? undefined : reachAt(spot, view))}
          onPick={(spot, view) => setChosen(reachAt(spot, view))}
          ref={viewport}
        />
        {state?.status === 'ready' && state.raster !== undefined && <RasterControls used={state.raster} name={ground?.file.name ?? ''} />}
      </Box>
      <ClassLegend classes={classes} hidden={hidden} onHidden={setHidden} range={range} least={least} onLeast={setLeast} />
      {notes.map((note) => (
        <Typography key={note} variant="caption" component="p" color="textSecondary">
          {note}
        </Typography>
      ))}
      <DetectionList items={shown} total={items.length} active={active} inks={inks} onHover={setHovered} onChoose={choose} />
      <Exports set={set} layout={layout} name={name} picture={picture} size={size} scene={scene} />
    </Box>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Items are made anew when the reading changes; their place in the answer stays. */
function find(items: readonly Item[], wanted: Item | undefined): Item | undefined {
  return wanted && items.find(({ index }) => index === wanted.index);
}
