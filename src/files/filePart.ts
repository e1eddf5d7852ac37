import { endingOf, essenceOf, MIME, typeOfEnding, typeToSend, typeToSendFor } from './kinds.ts';
import { rememberedType } from './rememberedType.ts';

/**
 * The Content-Type of a file's part: what the browser says, under the name that modules check for (`== "application/zip"`),
 * else by the name's ending, else by its bytes.
 */
export function contentTypeOf(file: Blob, fileName: string): string {
  const ending = endingOf(fileName);
  // Windows calls it a spreadsheet.
  if (ending === 'csv') return MIME.csv;
  const stated = essenceOf(file.type);
  const known = typeToSend(ending);
  if (stated !== '' && stated !== MIME.binary) return typeToSendFor(stated) ?? (isUnofficial(stated) ? known : undefined) ?? stated;
  const proven = rememberedType(file);
  // Of a kind whose name is no reason to send its type, bytes that say the same are none.
  return known ?? (proven === undefined || proven === typeOfEnding(ending) ? MIME.binary : (typeToSendFor(proven) ?? proven));
}

/** Names of single systems and vendors, such as Linux's `application/x-compressed-tar`, which Python's tables don't know. */
function isUnofficial(type: string): boolean {
  return /\/(?:x-|vnd\.)/.test(type);
}
