import { expose } from 'comlink';
import { dicomRasters } from './dicomRasters.ts';

expose(dicomRasters);
