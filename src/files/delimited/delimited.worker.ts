import { expose } from 'comlink';
import * as parse from './parse.ts';

expose(parse);
