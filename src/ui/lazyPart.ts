import { createElement, lazy, useState, type ComponentType } from 'react';
import { lazyModule } from '../files/lazyParts.ts';

/** A component whose code is loaded when it is first drawn, or before, by `preload`. */
export type LazyPart<P> = ComponentType<P> & { readonly preload: () => Promise<unknown> };

/** After a failure, until what is drawn anew asks again; in milliseconds. */
const SETTLED = 300;

const failed = new Set<() => void>();

/** Whoever presses "Try again" need not wait until then. */
export function askAgain(): void {
  for (const forget of failed) forget();
}

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
  const again = () =>
    lazy(() =>
      loadOnce().catch((error: unknown) => {
        // React draws once more to find out what failed; a new one would start over then, again and again.
        const forget = () => {
          waiting = undefined;
          failed.delete(forget);
          clearTimeout(settled);
        };
        const settled = setTimeout(forget, SETTLED);
        failed.add(forget);
        throw error;
      }),
    ) as unknown as ComponentType<P>;

  function Part(props: P) {
    // Kept for as long as it is on the page: another component in its place would start without its state.
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? (waiting ??= again()));
    return createElement(Shown, props);
  }
  return Object.assign(Part, { preload: loadOnce });
}
