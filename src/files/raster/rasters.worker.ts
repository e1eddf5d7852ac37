import { expose } from 'comlink';
import { warps } from '../geo/warp.ts';
import * as packed from '../thumbnails/packed.ts';
import * as squares from '../thumbnails/square.ts';
import { labelFiles } from './labels/labelFiles.ts';
import { rasters } from './rasters.ts';

// All that reads numbers of pictures is one file: each of several would carry the decoders once more.
expose({ rasters, labels: labelFiles, warps, packed, squares });
