import type { Arg } from '../../spec/model.ts';
import type { InputRule } from '../define.ts';
import { DROP_ZONE_HEIGHT } from '../mediumRule.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as say from '../words.ts';

export const file: InputRule = {
  id: 'file',
  accepts: (arg) => arg.kind === 'file',
  because,
  Component: lazyPart(() => import('./AnyFile.tsx')),
  height: DROP_ZONE_HEIGHT,
  unsetBy: 'widget',
};

function because({ hints }: Arg): string {
  if (hints.noparse) return say.saysNoparse;
  if (hints.media.length > 1) return say.namesSeveral(hints.media.join(', '));
  return say.namesNone;
}
