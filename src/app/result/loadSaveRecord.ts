import { lazyModule } from '../../files/lazyParts.ts';

/** Two places save records. */
export const loadSaveRecord = lazyModule(() => import('./saveRecord.ts'));
