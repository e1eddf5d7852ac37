import { use, type ReactNode } from 'react';
import type { InputRule, WidgetProps } from '../inputs/define.ts';
import type { LazyPart } from '../ui/lazyPart.ts';

/** What the gallery lets fail, so that what a visitor sees then can be shown. */
export class FailsOnPurpose extends Error {
  override readonly name = 'FailsOnPurpose';
}

const NEVER = new Promise<never>(() => undefined);

const part = (Component: (props: WidgetProps) => ReactNode): LazyPart<WidgetProps> =>
  Object.assign(Component, { preload: () => Promise.resolve() });

const Loading = part(function Loading(): never {
  return use(NEVER);
});

const Failing = part(function Failing(): never {
  throw new FailsOnPurpose('This widget fails on purpose.');
});

/** A widget whose code is still on its way. */
export function loadingForever(rule: InputRule): InputRule {
  return inPlaceOf(rule, Loading);
}

/** A widget that can't be drawn. */
export function failing(rule: InputRule): InputRule {
  return inPlaceOf(rule, Failing);
}

/** Its own component, and not what stands in its value. */
function inPlaceOf({ within: _within, variant: _variant, ...rule }: InputRule, Component: LazyPart<WidgetProps>): InputRule {
  return { ...rule, Component };
}
