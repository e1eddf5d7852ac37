import { mediumRule } from '../mediumRule.ts';

export const image = mediumRule('image', () => import('./Image.tsx'));
