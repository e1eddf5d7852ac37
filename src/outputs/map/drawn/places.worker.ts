import { expose } from 'comlink';
import { drawings } from './drawApart.ts';

expose(drawings);
