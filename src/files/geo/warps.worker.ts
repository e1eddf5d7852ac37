import { expose } from 'comlink';
import { warps } from './warp.ts';

expose(warps);
