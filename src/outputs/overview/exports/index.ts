import type { Export } from '../../define.ts';
import type { ShownInputs } from '../shown.ts';
import { inputsCsv } from './csv.ts';

/** In the order of their buttons. A further one is a file beside this one, and its line here. */
export const inputsExports: readonly Export<ShownInputs>[] = [inputsCsv];
