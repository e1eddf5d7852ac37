import type { Plugin } from 'vite';

interface LeftOut {
  /** Below `node_modules`. */
  readonly file: string;
  /** What stands in its place. */
  readonly code: string;
  /** What our code would say if it wanted it. */
  readonly wanted: RegExp;
}

/** What libraries bring for what the page never asks of them. `leftOut.test.ts` looks whether it does. */
export const LEFT_OUT: readonly LeftOut[] = [
  // The drop of ink below a finger: the theme turns it off for all buttons.
  {
    file: '@mui/material/ButtonBase/TouchRipple.mjs',
    code: 'export default () => null;',
    wanted: /disableRipple=\{false\}|TouchRipple|focusRipple/,
  },
  // Attributes of HTML and SVG by name. MUI says itself what its elements pass on; this is for whoever doesn't.
  {
    file: '@emotion/is-prop-valid/dist/emotion-is-prop-valid.esm.js',
    code: 'export default (name) => name !== "theme" && name !== "ownerState" && name !== "sx" && name !== "as";',
    wanted: /@emotion\/styled|import[^;]*\bstyled\b/,
  },
  {
    file: '@tanstack/query-core/build/modern/mutation.js',
    code: 'export class Mutation {}\nexport const getDefaultState = () => ({});',
    wanted: /useMutation|MutationObserver\(/,
  },
  {
    file: '@tanstack/query-core/build/modern/infiniteQueryBehavior.js',
    code: 'const none = () => undefined;\nexport { none as hasNextPage, none as hasPreviousPage, none as infiniteQueryBehavior };',
    wanted: /InfiniteQuery/,
  },
];

/** Leaves modules out of the built page. */
export function leaveOut(): Plugin {
  return {
    name: 'leave-out',
    apply: 'build',
    load(id) {
      const found = LEFT_OUT.find(({ file }) => id.endsWith(`/node_modules/${file}`));
      return found && { code: found.code, moduleSideEffects: false };
    },
  };
}
