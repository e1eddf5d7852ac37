import { lazyPart } from '../ui/lazyPart.ts';

/** What draws answers, loaded while the visitor fills in the form. */
export const AnswerView = lazyPart(() => import('./AnswerView.tsx').then((views) => ({ default: views.AnswerView })));
export const FailureView = lazyPart(() => import('./AnswerView.tsx').then((views) => ({ default: views.FailureView })));
