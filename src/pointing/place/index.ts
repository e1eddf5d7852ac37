import { lazyPart } from '../../ui/lazyPart.ts';
import { pointingRule } from '../define.ts';
import { findPlaces } from './target.ts';

export const place = pointingRule({
  id: 'place',
  find: findPlaces,
  Control: lazyPart(() => import('./PlaceTool.tsx')),
});
