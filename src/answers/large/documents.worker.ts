import { expose } from 'comlink';
import * as documents from './documents.ts';

expose(documents);
