import { expose } from 'comlink';
import * as duplicates from './readDuplicates.ts';

expose(duplicates);
