import { expose } from 'comlink';
import * as unpack from './unpack.ts';

expose(unpack);
