import type { TileSource } from './MapTiles.ts';
import { toScreen, type Frame, type MapView } from './projection.ts';

const TILE = 256;

interface Tile {
  readonly key: string;
  readonly url: string;
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Pixels for a degree at which the deepest tiles are twice as large as they are. */
export function largestScale({ maxZoom }: TileSource): number {
  return (TILE * 2 ** (maxZoom + 1)) / 360;
}

/** The tiles that cover a frame, each at its place on the screen. Those beyond the 180th meridian are those of the other side. */
export function tilesFor({ address, maxZoom }: TileSource, view: MapView, frame: Frame): readonly Tile[] {
  const zoom = Math.max(0, Math.min(maxZoom, Math.round(Math.log2((view.scale * 360) / TILE))));
  const count = 2 ** zoom;
  const degrees = 360 / count;
  const side = degrees * view.scale;
  const west = view.x - frame.width / 2 / view.scale;
  const north = view.y - frame.height / 2 / view.scale;
  const [firstX, lastX] = [Math.floor((west + 180) / degrees), Math.ceil((west + frame.width / view.scale + 180) / degrees) - 1];
  const firstY = Math.max(0, Math.floor((north + 180) / degrees));
  const lastY = Math.min(count - 1, Math.ceil((north + frame.height / view.scale + 180) / degrees) - 1);
  const tiles: Tile[] = [];
  for (let y = firstY; y <= lastY; y += 1) {
    for (let x = firstX; x <= lastX; x += 1) {
      const column = ((x % count) + count) % count;
      tiles.push({
        key: `${zoom}/${x}/${y}`,
        url: address.replace('{z}', String(zoom)).replace('{x}', String(column)).replace('{y}', String(y)),
        left: (x * degrees - 180 - view.x) * view.scale + frame.width / 2,
        top: toScreen(view, frame, { x: view.x, y: y * degrees - 180 }).y,
        side,
      });
    }
  }
  return tiles;
}
