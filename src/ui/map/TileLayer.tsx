import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { report } from '../../files/report.ts';
import type { Frame, MapView } from './projection.ts';
import type { TileSource } from './MapTiles.ts';
import { tilesFor } from './tiles.ts';

/** An operator's tiles. Where one is missing, the outlines below it are seen. */
export function TileLayer({ source, view, frame }: { source: TileSource; view: MapView; frame: Frame }) {
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const told = useRef(false);
  return (
    <Box aria-hidden data-tiles sx={{ position: 'absolute', inset: 0, overflow: 'hidden', pointerEvents: 'none' }}>
      {tilesFor(source, view, frame)
        .filter(({ url }) => !broken.has(url))
        .map(({ key, url, left, top, side }) => (
          <img
            key={key}
            src={url}
            alt=""
            draggable={false}
            // A whisker more than its side, or lines of the ground shine through between two.
            style={{ position: 'absolute', left, top, width: side + 0.5, height: side + 0.5 }}
            onError={() => {
              if (!told.current) report('A map tile', new Error(url));
              told.current = true;
              setBroken((before) => new Set([...before, url]));
            }}
          />
        ))}
    </Box>
  );
}
