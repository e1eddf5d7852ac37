import { expose } from 'comlink';
import * as zipFiles from './zipFiles.ts';

expose(zipFiles);
