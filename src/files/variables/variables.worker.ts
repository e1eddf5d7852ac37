import { expose } from 'comlink';
import { openVariables } from './openVariables.ts';

expose(openVariables);
