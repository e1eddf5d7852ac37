import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import { useLayoutEffect, useRef } from 'react';
import { useMapSight } from '../../ui/map/MapContext.ts';
import { drawFeatures, type MapInks, type MapScene } from './drawFeatures.ts';

/** The places of an answer, drawn over a map. */
export function FeatureLayer({ scene }: { scene: MapScene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useMapSight();
  const { colorScheme } = useColorScheme();
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (sight === undefined || element === null || context === null) return;
    const { view, frame } = sight;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    element.width = Math.round(frame.width * ratio);
    element.height = Math.round(frame.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawFeatures(context, view, frame, scene, inksOf(element));
    // The colours follow the theme.
  }, [sight, scene, colorScheme]);
  return (
    <Box
      component="canvas"
      ref={canvas}
      aria-hidden
      data-features
      sx={(theme) => ({
        position: 'absolute',
        inset: 0,
        width: '100%',
        height: '100%',
        pointerEvents: 'none',
        // Of its own, since land, sea and coasts have all the colours of the page.
        '--map-ink': '#b4430f',
        ...theme.applyStyles('dark', { '--map-ink': '#ffa05c' }),
      })}
    />
  );
}

function inksOf(element: Element): MapInks {
  if (window.matchMedia('(forced-colors: active)').matches) return { ink: 'LinkText', ground: 'Canvas', chosen: 'Highlight' };
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return { ink: colour('--map-ink'), ground: colour('--mui-palette-background-paper'), chosen: colour('--mui-palette-text-primary') };
}
