import { decodeText } from '../../files/text.ts';

/** Of a body. The download has it all. */
export const MOST_READ = 20_000_000;

/** A body as text, or its beginning. */
export async function readText(blob: Blob): Promise<string> {
  return decodeText(new Uint8Array(await blob.slice(0, MOST_READ).arrayBuffer()), blob.type).text;
}
