import Add from '@mui/icons-material/Add';
import Public from '@mui/icons-material/Public';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use, useId, useMemo, useState, type ReactNode } from 'react';
import { IconAction } from '../actions/IconAction.tsx';
import { HiddenText } from '../text/HiddenText.tsx';
import { decimalsAt, wrapped, type GeoPoint } from './geo.ts';
import { MapContext, sightOf } from './MapContext.ts';
import { MapGround } from './MapGround.tsx';
import { scaleBar } from './projection.ts';
import { TileLayer } from './TileLayer.tsx';
import { MapTiles } from './MapTiles.ts';
import { parseTiles } from './parseTiles.ts';
import { useAtlas } from './useAtlas.ts';
import type { MapControl } from './useMapView.ts';
import * as words from './words.ts';

interface Props {
  readonly control: MapControl;
  readonly label: string;
  /** How it is used by keyboard, beside moving and zooming. */
  readonly help?: string | undefined;
  /** A drag draws, and a finger doesn't move the map. */
  readonly isDrawing?: boolean | undefined;
  /** Enter means the middle, which is marked while the keyboard is on the map. */
  readonly hasCross?: boolean | undefined;
  /** Further tools, in the row below it. */
  readonly tools?: ReactNode;
  /** Drawn over it, with `useMapSight`. */
  readonly children?: ReactNode;
}

/** A map of the Earth: outlines that come with the page, or an operator's tiles. */
export function WorldMap({ control, label, help, isDrawing = false, hasCross = false, tools, children }: Props) {
  const { view, frame, projection, handlers, frameRef, pointAt } = control;
  const tiles = parseTiles(use(MapTiles));
  const { atlas, isMissing } = useAtlas(projection, view?.scale);
  const [under, setUnder] = useState<GeoPoint>();
  const helpId = useId();
  const sight = useMemo(
    () => (view === undefined || frame === undefined ? undefined : sightOf(projection, view, frame, pointAt)),
    // What is under the pointer is asked when it moves, and by the view of then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [projection, view, frame],
  );
  const bar = view === undefined ? undefined : scaleBar(projection, view, 96);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        ref={frameRef}
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        tabIndex={0}
        data-map={projection}
        {...handlers}
        onPointerMove={(event) => {
          handlers.onPointerMove(event);
          setUnder(pointAt(event));
        }}
        onPointerLeave={() => setUnder(undefined)}
        sx={{
          position: 'relative',
          overflow: 'hidden',
          aspectRatio: '2 / 1',
          minHeight: { xs: 200, sm: 260 },
          maxHeight: '54vh',
          width: '100%',
          bgcolor: 'media',
          border: 1,
          borderColor: 'hairline',
          borderRadius: 1,
          cursor: isDrawing || hasCross ? 'crosshair' : 'grab',
          ...(!isDrawing && { '&:active': { cursor: 'grabbing' } }),
          touchAction: control.takesTouch ? 'none' : 'pan-y',
          userSelect: 'none',
          '& [data-cross]': { display: 'none' },
          '&:focus-visible [data-cross]': { display: 'block' },
        }}
      >
        {sight !== undefined && (
          <>
            <MapGround projection={projection} view={sight.view} frame={sight.frame} atlas={atlas} isBare={false} />
            {tiles !== undefined && (
              <>
                <TileLayer source={tiles} view={sight.view} frame={sight.frame} />
                <MapGround projection={projection} view={sight.view} frame={sight.frame} atlas={undefined} isBare />
              </>
            )}
            <MapContext value={sight}>{children}</MapContext>
            {hasCross && <Cross />}
          </>
        )}
      </Box>
      <HiddenText id={helpId}>{help === undefined ? words.keys : `${help} ${words.keys}`}</HiddenText>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.25, minHeight: 32, pt: 0.5 }}>
        <Box sx={{ display: 'flex' }}>
          <IconAction title={words.zoomIn} what={words.theMap} icon={<Add />} onClick={() => control.zoom(2)} />
          <IconAction title={words.zoomOut} what={words.theMap} icon={<Remove />} onClick={() => control.zoom(0.5)} />
          <IconAction title={words.wholeEarth} what={words.theMap} icon={<Public />} onClick={control.whole} />
        </Box>
        {tools}
        <Typography
          variant="caption"
          color="textSecondary"
          data-under={under === undefined ? undefined : ''}
          sx={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {under !== undefined && view !== undefined && words.coordinates(under.lat, wrapped(under.lon), decimalsAt(view.scale))}
        </Typography>
        {bar !== undefined && (
          <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box
              aria-hidden
              sx={{ height: 6, border: 1, borderTop: 0, borderColor: 'text.secondary' }}
              style={{ width: Math.round(bar.pixels) }}
            />
            <Typography variant="caption" color="textSecondary">
              {words.distance(bar.metres)}
            </Typography>
          </Box>
        )}
      </Box>
      <Typography variant="caption" color="textSecondary" component="p">
        {tiles === undefined ? `${words.plane} ${words.naturalEarth}.` : `${words.mercator} ${tiles.attribution}`}
      </Typography>
      {isMissing && (
        <Typography variant="caption" role="status" component="p">
          {words.outlinesMissing}
        </Typography>
      )}
    </Box>
  );
}

/** The middle, which Enter means. */
function Cross() {
  return (
    <Box
      component="svg"
      aria-hidden
      data-cross
      viewBox="-14 -14 28 28"
      sx={{
        position: 'absolute',
        left: '50%',
        top: '50%',
        width: 28,
        height: 28,
        m: '-14px',
        pointerEvents: 'none',
        color: 'text.primary',
      }}
    >
      <path d="M-13 0h9M4 0h9M0-13v9M0 4v9" stroke="var(--mui-palette-background-paper)" strokeWidth={4} />
      <path d="M-13 0h9M4 0h9M0-13v9M0 4v9" stroke="currentColor" strokeWidth={1.5} />
    </Box>
  );
}
