import { lazyPart } from '../../../ui/lazyPart.ts';

export const LazyKnown = lazyPart(() => import('./Known.tsx'));
