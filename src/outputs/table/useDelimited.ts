import type { Delimited } from '../../files/delimited/parse.ts';
import { readDelimited } from '../../files/delimited/read.ts';
import { useRead } from '../../ui/useRead.ts';

/** A file of separated values, read in a worker; undefined while it is being read, and without a file. */
export function useDelimited(blob: Blob | undefined): Delimited | Error | undefined {
  return useRead(blob, readSeparated);
}

/** Never rejects. */
export function readSeparated(blob: Blob): Promise<Delimited | Error> {
  return readDelimited(blob).catch((error: unknown) => (error instanceof Error ? error : new Error('unreadable')));
}
