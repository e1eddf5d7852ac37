import { lazyPart } from '../lazyPart.ts';

export const LazyChoiceMenu = lazyPart(() => import('./ChoiceMenu.tsx'));
