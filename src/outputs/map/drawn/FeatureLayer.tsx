import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useMapSight } from '../../../ui/map/MapContext.ts';
import { drawFeatures, type MapInks, type MapScene } from './drawFeatures.ts';
import { StretchedLayer } from './StretchedLayer.tsx';
import { isDrawnApart, useDrawnApart } from './useDrawnApart.ts';

/** The places of an answer, drawn over a map. */
export function FeatureLayer({ scene }: { scene: MapScene }) {
  const { plane, seen, chosen, heads } = scene;
  const sight = useMapSight();
  const probe = useRef<HTMLElement>(null);
  const inks = useInks(probe);
  const isApart = useMemo(() => isDrawnApart(plane), [plane]);
  const [view, frame] = [sight?.view, sight?.frame];
  const wanted = useMemo(
    () =>
      view === undefined || frame === undefined || inks === undefined || !isApart
        ? undefined
        : { view, frame, ratio: ratioHere(), inks, seen, chosen, heads },
    [view, frame, inks, isApart, seen, chosen, heads],
  );
  const { drawn, hasFailed } = useDrawnApart(plane, wanted);
  return (
    <>
      <Box
        component="span"
        ref={probe}
        aria-hidden
        sx={(theme) => ({
          display: 'none',
          // Of its own, since land, sea and coasts have all the colours of the page.
          '--map-ink': '#b4430f',
          ...theme.applyStyles('dark', { '--map-ink': '#ffa05c' }),
        })}
      />
      {isApart && !hasFailed
        ? drawn !== undefined && <StretchedLayer drawn={drawn} as="data-features" />
        : inks !== undefined && <DrawnHere scene={scene} inks={inks} />}
    </>
  );
}

function ratioHere(): number {
  return Math.min(2, window.devicePixelRatio || 1);
}

function DrawnHere({ scene, inks }: { scene: MapScene; inks: MapInks }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useMapSight();
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (sight === undefined || element === null || context === null) return;
    const { view, frame } = sight;
    const ratio = ratioHere();
    element.width = Math.round(frame.width * ratio);
    element.height = Math.round(frame.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawFeatures(context, view, frame, scene, inks);
  }, [sight, scene, inks]);
  return (
    <Box
      component="canvas"
      ref={canvas}
      aria-hidden
      data-features
      sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', pointerEvents: 'none' }}
    />
  );
}

const FORCED = '(forced-colors: active)';

/** The colours of the theme, or those of the system: read once for each, since asking for a style has the whole page reckoned anew. */
function useInks(probe: RefObject<HTMLElement | null>): MapInks | undefined {
  const { colorScheme } = useColorScheme();
  const [inks, setInks] = useState<MapInks>();
  useLayoutEffect(() => {
    const read = () => {
      if (probe.current !== null) setInks(inksOf(probe.current));
    };
    read();
    const forced = window.matchMedia(FORCED);
    forced.addEventListener('change', read);
    return () => forced.removeEventListener('change', read);
  }, [probe, colorScheme]);
  return inks;
}

function inksOf(element: Element): MapInks {
  if (window.matchMedia(FORCED).matches) return resolved({ ink: 'LinkText', ground: 'Canvas', chosen: 'Highlight' });
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return { ink: colour('--map-ink'), ground: colour('--mui-palette-background-paper'), chosen: colour('--mui-palette-text-primary') };
}

/** As numbers: a worker doesn't know the system's colours. */
function resolved({ ink, ground, chosen }: MapInks): MapInks {
  const context = document.createElement('canvas').getContext('2d');
  const numbers = (colour: string) => {
    if (context === null) return colour;
    context.fillStyle = colour;
    return context.fillStyle;
  };
  return { ink: numbers(ink), ground: numbers(ground), chosen: numbers(chosen) };
}
