import { describe, expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import { lettersOf } from './order.ts';
import { findPlaces, type PlaceTarget } from './target.ts';

/** What was found, in a line. */
function told(target: PlaceTarget): string {
  const east = target.isEastOnly ? ' 0..360' : '';
  const how = (isKnown: boolean) => (isKnown ? '' : '?');
  if (target.as === 'box') {
    if (target.in === 'one') return `box ${target.arg.name} ${lettersOf(target.order.order)}${how(target.order.isKnown)}${east}`;
    const { north, west, south, east: right } = target.edges;
    return `box ${[north, west, south, right].map(({ name }) => name).join(' ')}${east}`;
  }
  const many = target.isList ? 'points' : 'point';
  if (target.in === 'one') return `${many} ${target.arg.name} ${target.order.order}${how(target.order.isKnown)}${east}`;
  return `${many} ${target.lat.name} ${target.lon.name}${east}`;
}

const number = (name: string, part: Partial<Arg> = {}) => makeArg({ name, kind: 'number', ...part });
const text = (name: string, description = '', part: Partial<Arg> = {}) => makeArg({ name, description, ...part });
const list = (name: string, description = '', part: Partial<Arg> = {}) =>
  makeArg({ name, description, kind: 'array', items: makeArg({ kind: 'number' }), ...part });
const pairs = (name: string, description = '') =>
  makeArg({ name, description, kind: 'array', items: makeArg({ kind: 'array', items: makeArg({ kind: 'number' }) }) });

type Args = Arg[];

const SATSR =
  'Sets the region of interest in coordinates in WGS84, decimal notation Use this syntax: `[x_1,y_1,x_2,y_2]`. The order of points 1 and 2 does not matter: the region of interest extends to the min/max in each direction. If set to `None` (and `roi_x_y_test` also `None`), the whole image will be superresolved.\nExample: `[-1.12132,44.72408,-0.90350,44.58646]`';

describe('places are found', () => {
  test.each<[what: string, args: Arg[], expected: string[]]>([
    ['a pair with a prefix', [number('spill_lat'), number('spill_lon')], ['point spill_lat spill_lon']],
    ['a pair in full', [number('longitude'), number('depth'), number('latitude')], ['point latitude longitude']],
    ['a pair of texts', [text('lat'), text('lng')], ['point lat lng']],
    ['a pair named like code', [number('startLat'), number('startLon')], ['point startLat startLon']],
    ['a long one', [number('lat'), number('long')], ['point lat long']],
    [
      'two pairs',
      [number('start_lat'), number('start_lon'), number('end_lat'), number('end_lon')],
      ['point start_lat start_lon', 'point end_lat end_lon'],
    ],
    ['counted pairs', [number('lat1'), number('lon1'), number('lat2'), number('lon2')], ['point lat1 lon1', 'point lat2 lon2']],
    ['limits of a region', [number('lat', { minimum: 35, maximum: 45 }), number('lon', { minimum: -6, maximum: 5 })], ['point lat lon']],
    ['longitudes to the east', [number('lat'), number('lon', { minimum: 0, maximum: 360 })], ['point lat lon 0..360']],
    [
      'described ones',
      [number('y', { description: 'Latitude of the spill.' }), number('x', { description: 'Longitude of the spill.' })],
      ['point y x'],
    ],
    ['told ones', [number('a', { description: 'Where #lat' }), number('b', { description: 'Where #lon' })], ['point a b']],
    ['lists', [list('lats'), list('lons')], ['points lats lons']],
    [
      'lists in texts',
      [text('latitudes', '', { default: '[43.1, 43.2]' }), text('longitudes', '', { default: '[2, 3]' })],
      ['points latitudes longitudes'],
    ],
    ['a list of pairs', [pairs('coordinates', 'Pairs of (lon, lat)')], ['points coordinates lon,lat']],
    ['a list by name', [pairs('latlons')], ['points latlons lat,lon']],
    ['one place in a text', [text('location', 'Latitude, longitude of the station')], ['point location lat,lon']],
    ['told places', [text('where', 'Somewhere #places:lon,lat')], ['points where lon,lat']],
    ['told, and no order', [text('where', 'Somewhere #place')], ['point where lat,lon?']],
    ['four edges', [number('north'), number('south'), number('east'), number('west')], ['box north west south east']],
    ['four edges with a name', ['n', 'w', 's', 'e'].map((edge) => number(`bbox_${edge}`)), ['box bbox_n bbox_w bbox_s bbox_e']],
    ['four limits', ['lat_min', 'lat_max', 'lon_min', 'lon_max'].map((name) => number(name)), ['box lat_max lon_min lat_min lon_max']],
    ['limits first', ['minLat', 'maxLat', 'minLon', 'maxLon'].map((name) => number(name)), ['box maxLat minLon minLat maxLon']],
    ['glued limits', ['latmin', 'latmax', 'lonmin', 'lonmax'].map((name) => text(name)), ['box latmax lonmin latmin lonmax']],
    [
      'directions of coordinates',
      ['north_lat', 'south_lat', 'east_lon', 'west_lon'].map((name) => number(name)),
      ['box north_lat west_lon south_lat east_lon'],
    ],
    ['the order in the name', [text('bbox(N,W,S,E)')], ['box bbox(N,W,S,E) N,W,S,E']],
    ['another order in the name', [list('area(S, N, W, E)')], ['box area(S, N, W, E) S,N,W,E']],
    ['the order in letters', [list('bbox_wsen')], ['box bbox_wsen W,S,E,N']],
    ['the order in a description', [list('bbox', 'Bounding box as [west, south, east, north].')], ['box bbox W,S,E,N']],
    ['limits in a description', [text('bbox', 'min_lon, min_lat, max_lon, max_lat')], ['box bbox W,S,E,N']],
    ['other limits', [text('extent', 'Extent: lon_min,lon_max,lat_min,lat_max')], ['box extent W,E,S,N']],
    ['letters in a description', [text('area', 'Area of the forecast (N, W, S, E) in degrees')], ['box area N,W,S,E']],
    [
      'long words',
      [list('region', 'The northern latitude, western longitude, southern latitude, eastern longitude')],
      ['box region N,W,S,E'],
    ],
    ['two corners with an example', [text('roi_lon_lat_test', SATSR, { default: 'null' })], ['box roi_lon_lat_test W,N,E,S']],
    ['two corners', [list('bbox', 'lat1, lon1, lat2, lon2')], ['box bbox S,W,N,E?']],
    ['no order', [list('bbox', 'Bounding box in WGS84')], ['box bbox W,S,E,N?']],
    ['the default tells', [list('bbox', 'Bounding box in WGS84', { default: [60, -10, 30, 20] })], ['box bbox N,W,S,E']],
    [
      'letters of degrees',
      ['n', 's', 'e', 'w'].map((edge) => number(edge, edge === 'n' ? { description: 'Northern edge in degrees' } : {})),
      ['box n w s e'],
    ],
    ['letters of coordinates', ['lat_n', 'lat_s', 'lon_e', 'lon_w'].map((name) => number(name)), ['box lat_n lon_w lat_s lon_e']],
    ['told numbers', [number('n_lat', { description: '#lat' }), number('n_lon', { description: '#lon' })], ['point n_lat n_lon']],
    ['told ones about places', [text('location_url', '#place:lat,lon')], ['point location_url lat,lon']],
    ['told', [text('x', 'Where #bbox:N,W,S,E')], ['box x N,W,S,E']],
    ['told in words', [text('x', 'Where #bbox:min_lat,min_lon,max_lat,max_lon')], ['box x S,W,N,E']],
    ['told without an order', [list('x', 'Where #bbox')], ['box x W,S,E,N?']],
    ['a box to the east', [list('bbox', 'west, south, east, north', { default: [170, -20, 220, 10] })], ['box bbox W,S,E,N 0..360']],
  ])('%s', (_, args, expected) => expect(findPlaces(args).map(({ target }) => told(target))).toEqual(expected));
});

describe('nothing else is a place', () => {
  test.each<[what: string, args: Arg[]]>([
    ['words that begin so', [number('latent_dim'), number('longest'), text('platform'), number('flat'), number('translate')]],
    ['a switch', [makeArg({ name: 'lat', kind: 'boolean' }), makeArg({ name: 'long', kind: 'boolean' })]],
    ['one alone', [number('lat')]],
    ['long alone', [number('long'), number('short')]],
    ['of different things', [number('start_lat'), number('end_lon')]],
    ['limits below one', [number('lat', { maximum: 1 }), number('lon', { maximum: 1 })]],
    ['limits of pixels', [number('lat', { minimum: 0, maximum: 4000 }), number('lon', { minimum: 0, maximum: 4000 })]],
    ['defaults of pixels', [number('lat', { default: 640 }), number('lon', { default: 480 })]],
    ['choices', [text('lat', '', { choices: ['a', 'b'] }), text('lon', '', { choices: ['a', 'b'] })]],
    ['texts with words', [text('lat', '', { default: 'auto' }), text('lon', '', { default: 'auto' })]],
    ['a list and a number', [list('lat'), number('lon')]],
    [
      'a box of pixels',
      [
        list('crop_roi', 'Optional Region of Interest (ROI) to crop the image. Format: [x1, y1, x2, y2].', {
          default: [640, 480, 1000, 2000],
        }),
      ],
    ],
    [
      'pixels in a text',
      [
        text('roi_x_y', 'Region of interest as pixels locations: `[x_1,y_1,x_2,y_2]`. If `roi_lon_lat` is also `None`', {
          default: '[0, 0, 1000, 1000]',
        }),
      ],
    ],
    ['boxes for a network', [text('box_prompts', 'Boxes such as [[0,0,100,100],[255,350,400,550]]')]],
    ['a bbox of an image', [list('bbox', 'Bounding box [xmin, ymin, xmax, ymax]')]],
    ['a box of words', [text('bbox', 'Format of the boxes, WGS84', { default: 'coco' })]],
    ['a plateau', [number('lr_plateau_min'), number('lr_plateau_max')]],
    ['three edges', [number('north'), number('south'), number('east')]],
    ['points of an image', [pairs('points', 'Pairs of (x, y)')]],
    ['a sentence', [text('prompt', 'Ask about the latitude, longitude or place')]],
    ['a switch about boxes', [makeArg({ name: 'bbox', kind: 'boolean', description: 'west, south, east, north' })]],
    ['names of regions', [text('region', 'One of North, South, East, West'), text('area', 'North, South, East or West of the country')]],
    ...['n_%', '%_res', '%_step', 'delta_%', '%_weight', '%_column', '%_name', '%_ids', 'num_%', 'grid_%', 'sigma_%'].map(
      (name): [string, Args] => [name, [number(name.replace('%', 'lat')), number(name.replace('%', 'lon'))]],
    ),
    ['texts about coordinates', [text('lat_column'), text('lon_column')]],
    [
      'numbers of points',
      [number('lat', { description: 'Number of grid points' }), number('lon', { description: 'Number of grid points' })],
    ],
    ['columns of a table', [text('lat', 'Column with the latitude'), text('lon', 'Column with the longitude')]],
    [
      'letters of anything',
      [
        number('n', { description: 'number of samples' }),
        number('s'),
        number('e', { description: 'epochs', default: 10 }),
        number('w', { description: 'weight decay' }),
      ],
    ],
    ['letters alone', ['n', 's', 'e', 'w'].map((name) => number(name))],
    ['files for edges', ['north', 'south', 'east', 'west'].map((edge) => text(`${edge}_file`, 'path'))],
    ['paths for edges', ['north', 'south', 'east', 'west'].map((edge) => text(edge, 'Path of the raster'))],
    ['weights of edges', ['north', 'south', 'east', 'west'].map((edge) => number(`${edge}_weight`))],
    ['edges in pixels', ['north', 'south', 'east', 'west'].map((edge) => number(edge, { default: 640 }))],
    ['words for edges', ['north', 'south', 'east', 'west'].map((edge) => text(edge, '', { default: 'auto' }))],
    ['an address', [text('location_url', 'URL of a CSV with columns lat, lon')]],
    ['an address by its description', [text('location', 'URL of a CSV with columns lat, lon')]],
    ['names of stations', [list('station_names', 'With lat, lon in the table', { items: makeArg({ kind: 'any' }) })]],
    ['the name of a region', [text('region', 'Name of the region, its latitude, longitude bounding box: north, south, east, west')]],
    ['the size of a box', [list('box_size', 'Size of the bounding box as lon, lat, west, south, east, north')]],
    ['points of a grid', [list('grid_points', 'Number of points along lat, lon')]],
    ['dates', [text('lat', '', { format: 'date' }), text('lon', '', { format: 'date' })]],
  ])('%s', (_, args) => expect(findPlaces(args).map(({ target }) => told(target))).toEqual([]));
});
