import { blobOf } from '../files/bytes/readBytes.ts';
import { textOf } from '../files/text.ts';
import type { AnswerSource } from './answer.ts';
import { isSecret } from '../spec/secret.ts';
import { maskJson } from './maskJson.ts';

/**
 * The same answer without what its schema declares to be a password. All that reads, keeps, compares or exports an answer
 * gets it from here, so that it can't hold one; only the page's own memory knows the clear text, for Reveal.
 */
export async function hidePasswords(source: AnswerSource): Promise<AnswerSource> {
  const { response, blob } = source;
  if (source.hidden !== undefined || response === undefined || !isSecret(response)) return source;
  const masked = maskJson(await textOf(blob), response);
  // Bytes in which nothing was hidden stay as they came: they may be a picture.
  if (masked.hidden.size === 0) return source;
  return { ...source, hidden: masked.hidden, blob: blobOf(new TextEncoder().encode(masked.text), blob.type) };
}
