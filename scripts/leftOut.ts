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
  {
    file: '@mui/material/useLazyRipple/useLazyRipple.mjs',
    code: 'const none = () => undefined;\nconst ripple = { shouldMount: false, ref: { current: null }, start: none, stop: none, pulsate: none };\nexport default () => ripple;',
    wanted: /useLazyRipple/,
  },
  // Buttons that wait.
  {
    file: '@mui/material/CircularProgress/CircularProgress.mjs',
    code: 'export default () => null;',
    wanted: /CircularProgress|<(?:Icon)?Button\b[^>]*\sloading\b/,
  },
  // A script for the document that sets the colours which were chosen; `public/start.js` does it without being inline.
  {
    file: '@mui/system/InitColorSchemeScript/InitColorSchemeScript.mjs',
    code: `export const DEFAULT_MODE_STORAGE_KEY = 'mode';
      export const DEFAULT_COLOR_SCHEME_STORAGE_KEY = 'color-scheme';
      export const DEFAULT_ATTRIBUTE = 'data-color-scheme';
      export const buildInitColorSchemeScript = () => null;
      export default () => null;`,
    wanted: /InitColorSchemeScript/,
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
