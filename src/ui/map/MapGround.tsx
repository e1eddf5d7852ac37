import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { pathWithin, type Atlas } from './atlas.ts';
import { netOf } from './net.ts';
import type { Frame, MapView, Projection } from './projection.ts';

/** Where the system chooses the colours, sea and land are one ground, and their lines are its text. */
const FORCED = '@media (forced-colors: active)';

interface Props {
  readonly projection: Projection;
  readonly view: MapView;
  readonly frame: Frame;
  readonly atlas: Atlas | undefined;
  /** Tiles lie above it and have outlines of their own. */
  readonly isBare: boolean;
}

/** Land, borders and the net of parallels and meridians. */
export function MapGround({ projection, view, frame, atlas, isBare }: Props) {
  const end = projection === 'mercator' ? 180 : 90;
  const [breadth, height] = [frame.width / view.scale, frame.height / view.scale];
  const turns = [-1, 0, 1].filter((turn) => turn * 360 - 180 < view.x + breadth / 2 && turn * 360 + 180 > view.x - breadth / 2);
  const top = (-end - view.y) * view.scale + frame.height / 2;
  return (
    <Box
      component="svg"
      aria-hidden
      width={frame.width}
      height={frame.height}
      sx={{
        position: 'absolute',
        inset: 0,
        display: 'block',
        pointerEvents: 'none',
        '& .sea': { fill: 'var(--mui-palette-accent)', [FORCED]: { fill: 'Canvas' } },
        '& .land': { fill: 'var(--mui-palette-background-paper)', [FORCED]: { fill: 'Canvas' } },
        '& .coast': { fill: 'none', stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 0.9, [FORCED]: { stroke: 'CanvasText' } },
        '& .borders': { fill: 'none', stroke: 'var(--mui-palette-outline)', strokeWidth: 0.8, [FORCED]: { stroke: 'GrayText' } },
      }}
    >
      {!isBare && <rect className="sea" x={0} width={frame.width} y={top} height={end * 2 * view.scale} />}
      {atlas !== undefined &&
        !isBare &&
        turns.map((turn) => (
          <g
            key={turn}
            transform={`translate(${(turn * 360 - view.x) * view.scale + frame.width / 2} ${-view.y * view.scale + frame.height / 2}) scale(${view.scale})`}
          >
            <Outlines
              atlas={atlas}
              west={stepped(view.x - breadth / 2 - turn * 360, breadth, -1)}
              east={stepped(view.x + breadth / 2 - turn * 360, breadth, 1)}
              north={stepped(view.y - height / 2, height, -1)}
              south={stepped(view.y + height / 2, height, 1)}
            />
          </g>
        ))}
      <Net projection={projection} view={view} frame={frame} />
    </Box>
  );
}

/** Rounded outwards by up to half of what is seen, so that the same outlines serve for many movements. */
function stepped(edge: number, span: number, side: -1 | 1): number {
  const step = 2 ** Math.floor(Math.log2(span / 2));
  return (side === -1 ? Math.floor(edge / step) : Math.ceil(edge / step)) * step;
}

function Outlines({ atlas, west, east, north, south }: { atlas: Atlas; west: number; east: number; north: number; south: number }) {
  const paths = useMemo(
    () => ({
      land: pathWithin(atlas.land, west, east, north, south),
      borders: pathWithin(atlas.borders, west, east, north, south),
      coast: pathWithin(atlas.coast, west, east, north, south),
    }),
    [atlas, west, east, north, south],
  );
  return (
    <>
      <path className="land" d={paths.land} />
      <path className="borders" d={paths.borders} vectorEffect="non-scaling-stroke" />
      <path className="coast" d={paths.coast} vectorEffect="non-scaling-stroke" />
    </>
  );
}

/** Space at the left that labels of parallels need. */
const MARGIN = 4;

function Net({ projection, view, frame }: Pick<Props, 'projection' | 'view' | 'frame'>) {
  const { parallels, meridians, top, bottom } = netOf(projection, view, frame);
  return (
    <Box
      component="g"
      sx={{
        '& line': { stroke: 'var(--mui-palette-text-secondary)', strokeOpacity: 0.28, strokeWidth: 1, [FORCED]: { stroke: 'GrayText' } },
        '& text': {
          fontSize: 11,
          fill: 'var(--mui-palette-text-secondary)',
          stroke: 'var(--mui-palette-background-paper)',
          strokeWidth: 3,
          paintOrder: 'stroke',
          fontVariantNumeric: 'tabular-nums',
          [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
        },
      }}
    >
      {parallels.map(({ at, place }) => (
        <line key={at} x1={0} x2={frame.width} y1={place} y2={place} />
      ))}
      {meridians.map(({ at, place }) => (
        <line key={at} x1={place} x2={place} y1={top} y2={bottom} />
      ))}
      {parallels.map(
        ({ at, place, text }) =>
          text !== undefined && (
            <text key={at} x={MARGIN} y={place - 3}>
              {text}
            </text>
          ),
      )}
      {meridians.map(
        ({ at, place, text }) =>
          text !== undefined && (
            <text key={at} x={place} y={bottom - MARGIN} textAnchor="middle">
              {text}
            </text>
          ),
      )}
    </Box>
  );
}
