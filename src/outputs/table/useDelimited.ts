import { useEffect, useState } from 'react';
import type { Delimited } from '../../files/delimited/parse.ts';
import { readDelimited } from '../../files/delimited/read.ts';

/** A file of separated values, read in a worker; undefined while it is being read, and without a file. */
export function useDelimited(blob: Blob | undefined): Delimited | Error | undefined {
  const [read, setRead] = useState<{ from: Blob; table: Delimited | Error }>();
  useEffect(() => {
    if (blob === undefined) return;
    let current = true;
    void readDelimited(blob)
      .catch((error: unknown) => (error instanceof Error ? error : new Error('unreadable')))
      .then((table) => current && setRead({ from: blob, table }));
    return () => {
      current = false;
    };
  }, [blob]);
  return read !== undefined && read.from === blob ? read.table : undefined;
}
