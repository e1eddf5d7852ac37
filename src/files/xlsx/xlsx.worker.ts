import { expose } from 'comlink';
import * as parse from './parseXlsx.ts';

expose(parse);
