import { expose } from 'comlink';
import * as rasters from './rasters.ts';

expose(rasters);
