import { expose } from 'comlink';
import { labelFiles } from './labelFiles.ts';

expose(labelFiles);
