import { createElement, lazy, useState, type ComponentType } from 'react';
import { lazyModule } from './lazyParts.ts';

/** A component whose code is loaded when it is first drawn, or before, by `preload`. */
export type LazyPart<P> = ComponentType<P> & { readonly preload: () => Promise<unknown> };

/**
 * React's `lazy`, but drawn at once when its code is already here. Plain `lazy` always shows its fallback first, and
 * React keeps a fallback for a third of a second: a form of 13 arguments would flicker through as many skeletons.
 * It also never asks again after a failure; here the next one that is drawn does.
 */
export function lazyPart<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): LazyPart<P> {
  let loaded: ComponentType<P> | undefined;
  let waiting: ComponentType<P> | undefined;
  const loadOnce = lazyModule(async () => {
    const module = await load();
    loaded = module.default;
    return module;
  });
  const again = () => {
    const made = lazy(() =>
      loadOnce().catch((error: unknown) => {
        waiting = undefined;
        throw error;
      }),
    ) as unknown as ComponentType<P>;
    return made;
  };

  function Part(props: P) {
    // Kept for as long as it is on the page: another component in its place would start without its state.
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? (waiting ??= again()));
    return createElement(Shown, props);
  }
  return Object.assign(Part, { preload: loadOnce });
}
