import { codedSpellings, plainSpellings } from './spellings.ts';

/** Shorter ones are in any text; they count only where they stand alone. */
const SHORTEST = 4;

const MASK = '•••';

/** The text with dots in place of the secrets. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  if (text !== '' && secrets.includes(text)) return MASK;
  return writingsOf(secrets).reduce((masked, { writing, mask }) => masked.replaceAll(writing, mask), text);
}

/** Whether bytes, read as text piece by piece, hold one of the secrets: as it is, or as `spellings.ts` knows to write it. */
export async function quotesSecret(blob: Blob, secrets: readonly string[]): Promise<boolean> {
  const writings = writingsOf(secrets);
  if (writings.length === 0) return false;
  const longest = Math.max(...writings.map(({ writing }) => writing.length));
  const decoder = new TextDecoder();
  const reader = blob.stream().getReader();
  let whole = '';
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const fresh = decoder.decode(next.value, { stream: true });
    // The end of the piece before: a secret may begin in it.
    text = text.slice(text.length - Math.min(text.length, longest - 1)) + fresh;
    if (whole.length < SHORTEST) whole += fresh;
    if (writings.some(({ writing }) => text.includes(writing))) {
      await reader.cancel();
      return true;
    }
  }
  return whole !== '' && secrets.includes(whole);
}

/** The longest first: one secret may hold another. */
function writingsOf(secrets: readonly string[]): { writing: string; mask: string }[] {
  const long = secrets
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((secret) => [...plainSpellings(secret), ...codedSpellings(secret)]);
  const short = secrets.filter(({ length }) => length > 0 && length < SHORTEST).flatMap(plainSpellings);
  const quoted = short.flatMap((word) => ['"', "'", '\\"'].map((quote) => [`${quote}${word}${quote}`, `${quote}${MASK}${quote}`] as const));
  return [...new Map([...long.map((word) => [word, MASK] as const), ...quoted])]
    .map(([writing, mask]) => ({ writing, mask }))
    .toSorted((a, b) => b.writing.length - a.writing.length);
}
