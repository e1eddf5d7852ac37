export const ABOUT =
  'Shows the page with models of our own, which need no module, no Python and no network: to see what there is, and what a description of yours could lead to.';
export const EXAMPLES = [
  ['demo', 'opens it in the browser'],
  ['demo --no-open --port 8000', 'at a port of your choice'],
] as const;
