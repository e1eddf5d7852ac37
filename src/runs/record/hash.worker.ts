import { expose } from 'comlink';
import * as hash from './hash.ts';

expose(hash);
