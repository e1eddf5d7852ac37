import { lazyPart } from '../../../ui/lazyPart.ts';

/** Of few models, so that it is no part of the first download; fetched beside the API's description. */
export const LazyFormatChoice = lazyPart(() => import('./FormatChoice.tsx'));
