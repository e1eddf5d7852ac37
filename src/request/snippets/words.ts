export const nodeNeeds =
  'For Node.js 20 or later, in a file that ends in .mjs. In a page of another site it doesn’t work: DEEPaaS sends no CORS headers.';
export const pythonNeeds = 'Needs the package requests.';
export const rNeeds = 'Needs the package httr2, 1.0 or later.';
export const leftToCli = (names: string): string => `Not set, so that deepaas-cli gives the model marshmallow.missing: ${names}`;
