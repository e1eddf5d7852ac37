import { blobOf, readBytes } from '../files/bytes/readBytes.ts';
import { sniff } from '../files/sniff.ts';
import { textOf } from '../files/text.ts';
import type { AnswerSource } from './answer.ts';
import { isSecret } from '../spec/secret.ts';
import { cutBytes, cutText, maskJson } from './maskJson.ts';

/** It has been looked through, which needn't be done again. */
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The same answer without what its schema declares to be a password. All that reads, keeps, compares or exports an answer
 * gets it from here, so that it can't hold one; only the page's own memory knows the clear text, for Reveal.
 */
export async function hidePasswords(source: AnswerSource): Promise<AnswerSource> {
  const { response, blob } = source;
  if (source.hidden !== undefined || response === undefined || !isSecret(response)) return source;
  // Pictures, sounds and films are drawn as what they are, and hold no members.
  if ((await sniff(blob)).medium !== undefined) return { ...source, hidden: NONE };
  const text = await textOf(blob);
  const { cuts, hidden } = maskJson(text, response);
  // Bytes in which nothing was hidden stay as they came: they may be a picture.
  if (hidden.size === 0) return { ...source, hidden: NONE };
  const masked = text.length === blob.size ? cutBytes(await readBytes(blob), cuts) : new TextEncoder().encode(cutText(text, cuts));
  return { ...source, hidden, blob: blobOf(masked, blob.type) };
}
