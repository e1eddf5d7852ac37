import { mediumRule } from '../mediumRule.ts';

export const audio = mediumRule('audio', () => import('./Audio.tsx'));
