import { expose } from 'comlink';
import { rasters } from './rasters.ts';

expose(rasters);
