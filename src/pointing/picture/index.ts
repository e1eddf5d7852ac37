import { lazyPart } from '../../ui/lazyPart.ts';
import { pointingRule } from '../define.ts';
import { findPictureTargets } from './rule/target.ts';

/** Boxes, points, polygons, masks and cuts, drawn on a picture of the same form. */
export const picture = pointingRule({
  id: 'picture',
  find: findPictureTargets,
  Control: lazyPart(() => import('./board/DrawTool.tsx')),
  Marks: lazyPart(() => import('./PictureMarks.tsx')),
});
