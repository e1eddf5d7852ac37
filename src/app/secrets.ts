/** Shorter ones would be found in any text. */
const SHORTEST = 4;

/** Whether a text holds one of the secrets, as it is, in JSON or in an address. */
export function quotesSecret(text: string, secrets: readonly string[]): boolean {
  return writingsOf(secrets).some((writing) => text.includes(writing));
}

/** The text with dots in place of the secrets. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return writingsOf(secrets).reduce((masked, writing) => masked.replaceAll(writing, '•••'), text);
}

/** The longest first: one secret may hold another. */
function writingsOf(secrets: readonly string[]): string[] {
  const told = secrets.filter((secret) => secret.length >= SHORTEST);
  const writings = told.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())]);
  return [...new Set(writings)].toSorted((a, b) => b.length - a.length);
}
