import { expose } from 'comlink';
import * as packed from './packed.ts';

expose(packed);
