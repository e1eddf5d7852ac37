import { report } from '../../files/report.ts';
import { asString } from '../../spec/loose.ts';
import type { TileSource, TilesConfig } from './MapTiles.ts';
import type { Projection } from './projection.ts';

/** As deep as most tiles are. */
const USUAL_ZOOM = 19;
const DEEPEST_ZOOM = 22;

const read = new WeakMap<TilesConfig, { readonly tiles: TileSource | undefined }>();

/** The member `map` of `config.json`. What can't be an address of tiles, or names nobody to thank for them, is none, which is told once. */
export function parseTiles(map: TilesConfig | undefined): TileSource | undefined {
  if (map === undefined) return undefined;
  const known = read.get(map);
  if (known !== undefined) return known.tiles;
  const tiles = tilesIn(map);
  read.set(map, { tiles });
  return tiles;
}

function tilesIn(map: TilesConfig): TileSource | undefined {
  const address = asString(map.tiles)?.trim() ?? '';
  const attribution = asString(map.attribution)?.trim() ?? '';
  const fault = faultOf(address) ?? (attribution === '' ? 'map needs an attribution' : undefined);
  if (fault !== undefined) {
    report('Reading config.json', new Error(fault));
    return undefined;
  }
  const { maxZoom } = map;
  const isZoom = typeof maxZoom === 'number' && Number.isInteger(maxZoom) && maxZoom >= 0 && maxZoom <= DEEPEST_ZOOM;
  return { address, attribution, maxZoom: isZoom ? maxZoom : USUAL_ZOOM };
}

/** In which projection a map is: tiles are cut in theirs. */
export function projectionWith(map: TilesConfig | undefined): Projection {
  return parseTiles(map) === undefined ? 'equirectangular' : 'mercator';
}

/** The host that is asked for tiles; undefined for the page's own. */
export function tileHost({ address }: TileSource, page: string): string | undefined {
  const { host } = new URL(address, page);
  return host === new URL(page).host ? undefined : host;
}

function faultOf(address: string): string | undefined {
  if (['{z}', '{x}', '{y}'].some((part) => address.split(part).length !== 2)) return 'map.tiles needs {z}, {x} and {y}, each once';
  const base = 'http://page.invalid';
  const filled = address.replaceAll(/\{[zxy]\}/g, '0');
  if (/[{}]/.test(filled)) return 'map.tiles has other placeholders than {z}, {x} and {y}';
  if (!URL.canParse(filled, base)) return 'map.tiles is no address';
  const { protocol, username, password } = new URL(filled, base);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
    return 'map.tiles must be an http or https address without a password';
  // A host that changes with the tile could be anybody's, and no policy can name it.
  const [, host = ''] = /^(?:https?:)?\/\/([^/?#]*)/i.exec(address) ?? [];
  return /[{}]/.test(host) ? 'map.tiles has a placeholder in its host' : undefined;
}
