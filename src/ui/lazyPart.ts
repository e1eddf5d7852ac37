import { lazy, type ComponentType } from 'react';

/** A component whose code is loaded when it is first drawn, or before, by `preload`. */
export type LazyPart<P> = ComponentType<P> & { readonly preload: () => Promise<unknown> };

interface Module<P> {
  default: ComponentType<P>;
}

/**
 * React's `lazy`, but drawn at once when its code is already here. Plain `lazy` always shows its fallback first, and
 * React keeps a fallback for a third of a second: a form of 13 arguments would flicker through as many skeletons.
 */
export function lazyPart<P>(load: () => Promise<Module<P>>): LazyPart<P> {
  let loaded: Module<P> | undefined;
  const preload = async () => (loaded ??= await load());
  const Component = lazy(() => {
    if (loaded === undefined) return preload();
    const here = loaded;
    // React asks for a promise, and looks at its outcome as soon as `then` returns.
    return { then: (resolve: (module: Module<P>) => void) => resolve(here) } as unknown as Promise<Module<P>>;
  });
  return Object.assign(Component as unknown as ComponentType<P>, { preload });
}
