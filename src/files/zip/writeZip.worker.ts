import { expose } from 'comlink';
import { writeZip } from './writeZip.ts';

expose({ writeZip });
