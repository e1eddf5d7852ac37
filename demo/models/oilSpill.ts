import { field, range } from '../server/fields.ts';
import { defineModel, numberOf, textOf } from '../server/model.ts';

/** Degrees that the oil drifts to the east and to the north in an hour. */
const DRIFT = [0.012, 0.004] as const;

/** Places on the Earth in all the ways in which modules ask for them: a pair, a box in a text, lists. */
export const oilSpill = defineModel({
  id: 'oil_spill',
  metadata: {
    name: 'oil_spill',
    description: 'Lets oil drift from where it was spilled, inside of a region.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    spill_lat: field.float('Latitude of the spill', { required: true, validate: [range({ min: -90, max: 90 })] }),
    spill_lon: field.float('Longitude of the spill', { required: true, validate: [range({ min: -180, max: 180 })] }),
    'bbox(N,W,S,E)': field.str('Region of the forecast', { default: '46, -6, 42, 0' }),
    area: field.str('Bounding box of the currents, in WGS84', { default: 'null' }),
    station_lats: field.list(field.float(), 'Latitudes of stations that watch'),
    station_lons: field.list(field.float(), 'Longitudes of stations that watch'),
    hours: field.int('How long it drifts', { default: 6, validate: [range({ min: 1, max: 72 })] }),
  },
  predict(args) {
    const [lat, lon] = [numberOf(args, 'spill_lat'), numberOf(args, 'spill_lon')];
    return {
      region: textOf(args, 'bbox(N,W,S,E)'),
      drift: Array.from({ length: numberOf(args, 'hours') + 1 }, (_, hour) => ({
        hour,
        lat: lat + hour * DRIFT[1],
        lon: lon + hour * DRIFT[0],
      })),
    };
  },
});
