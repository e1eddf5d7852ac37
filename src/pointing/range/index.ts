import { lazyPart } from '../../ui/lazyPart.ts';
import { pointingRule } from '../define.ts';
import { findRanges } from './target.ts';

export const range = pointingRule({
  id: 'range',
  find: findRanges,
  Control: lazyPart(() => import('./RangeTool.tsx')),
});
