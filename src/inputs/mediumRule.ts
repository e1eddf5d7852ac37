import type { ComponentType } from 'react';
import { chosenMedium } from '../spec/hints.ts';
import type { Medium } from '../spec/model.ts';
import { lazyPart } from '../ui/lazyPart.ts';
import type { InputRule, WidgetProps } from './define.ts';
import * as say from './words.ts';

export const DROP_ZONE_HEIGHT = 116;

/** The rule that `image`, `audio` and `video` have in common: the description names this medium and no other. */
export function mediumRule(medium: Medium, load: () => Promise<{ default: ComponentType<WidgetProps> }>): InputRule {
  return {
    id: medium,
    accepts: (arg) => arg.kind === 'file' && chosenMedium(arg.hints) === medium,
    because: () => say.saysMedium(medium),
    Component: lazyPart(load),
    height: DROP_ZONE_HEIGHT,
    unsetBy: 'widget',
  };
}
