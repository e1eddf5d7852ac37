import { expose } from 'comlink';
import * as parse from './parseParquet.ts';

expose(parse);
