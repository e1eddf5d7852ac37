import type { Plugin } from 'vite';

/**
 * What a library draws only when asked for and the page never asks for, by the module's path: the drop of ink below a finger, which
 * the theme turns off for all buttons, and its animation.
 */
const LEFT_OUT = [/\/@mui\/material\/ButtonBase\/TouchRipple\.m?js$/];

/** Leaves modules out of the built page: in their place is a component that draws nothing. */
export function leaveOut(): Plugin {
  return {
    name: 'leave-out',
    apply: 'build',
    load: { filter: { id: LEFT_OUT }, handler: () => ({ code: 'export default () => null;', moduleSideEffects: false }) },
  };
}
