import { expose } from 'comlink';
import { writeExport } from './writeExport.ts';

expose({ writeExport });
