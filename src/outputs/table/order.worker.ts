import { expose } from 'comlink';
import * as order from './order.ts';

expose(order);
