import { createContext } from 'react';

/** Where an operator's map tiles are, square pictures of 256 pixels in the Mercator projection of web maps. */
export interface TileSource {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly address: string;
  readonly attribution: string;
  readonly maxZoom: number;
}

/** The same as `config.json` has it: read by `parseTiles.ts`, with the map. */
export type TilesConfig = Readonly<Record<string, unknown>>;

/** Undefined without an operator's own: the page asks nobody then. */
export const MapTiles = createContext<TilesConfig | undefined>(undefined);
