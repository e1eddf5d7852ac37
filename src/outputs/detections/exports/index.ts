import type { Export } from '../../define.ts';
import type { ShownDetections } from '../props.ts';
import { detectionsCsv } from './csv.ts';

/** In the order of their buttons. A further one is a file beside this one, and its line here. */
export const detectionsExports: readonly Export<ShownDetections>[] = [detectionsCsv];
