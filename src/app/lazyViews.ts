import { lazyPart } from '../ui/lazyPart.ts';

const load = () => import('./AnswerView.tsx');

/** What draws answers, loaded while the visitor fills in the form. */
export const AnswerView = lazyPart(async () => ({ default: (await load()).AnswerView }));
export const FailureView = lazyPart(async () => ({ default: (await load()).FailureView }));
