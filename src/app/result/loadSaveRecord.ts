import { lazyModule } from '../../files/lazyParts.ts';

/** Two places save records. */
export const loadSaveRecord = lazyModule(() => import('./saveRecord.ts'));
export const loadSaveCrate = lazyModule(() => import('./saveCrate.ts'));
