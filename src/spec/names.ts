/** Last words of names under which modules ask for secrets. */
const SECRET = /(?:^|_)(?:password|passwd|pwd|passphrase|secret|token|credentials?|(?:api|access|secret|private|auth)_?key)$/;

/** Whether a name asks for a secret: for DEEPaaS 3, which loses the format `password`, and for authors who forgot it. */
export function asksForSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .toLowerCase();
  return SECRET.test(words);
}

/** A title worth showing. FastAPI makes one of every name, which says nothing new. */
export function ownTitle(title: string | undefined, name: string): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return title === undefined || title.trim() === '' || bare(title) === bare(name) ? undefined : title.trim();
}
