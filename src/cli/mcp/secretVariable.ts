/** Where a secret argument is taken from. */
export function secretVariable(name: string): string {
  return `TRY_ME_SECRET_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}
