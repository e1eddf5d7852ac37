import type { Export } from '../../define.ts';
import type { ShownLabels } from '../shown.ts';
import { labelsCsv } from './labelsCsv.ts';

/** In the order of their buttons. A further one is a file beside this one, and its line here. */
export const labelExports: readonly Export<ShownLabels>[] = [labelsCsv];
