import { mediumRule } from '../mediumRule.ts';

export const video = mediumRule('video', () => import('./Video.tsx'));
