import { lazyModule } from '../../ui/lazyParts.ts';

/** Two places save records. */
export const loadSaveRecord = lazyModule(() => import('./saveRecord.ts'));
