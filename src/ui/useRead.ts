import { useEffect, useState } from 'react';

/** What has been read before somebody shows it, for as long as it is there. */
const readBefore = new WeakMap<object, Map<unknown, unknown>>();

/** Reads something for a view that will be drawn soon: it then begins with what it ends with, and nothing below it moves. */
export async function readAhead<S extends object, T>(source: S, read: (source: S) => Promise<T>): Promise<void> {
  if (readBefore.get(source)?.has(read) === true) return;
  const found = await read(source);
  const known = readBefore.get(source) ?? new Map<unknown, unknown>();
  known.set(read, found);
  readBefore.set(source, known);
}

/**
 * What is read of something; undefined until it has come, after a change too, and where there is nothing to read.
 * @param read never rejects; the same function each time, so it stands outside of the component
 */
export function useRead<S extends object, T>(source: S | undefined, read: (source: S) => Promise<T>): T | undefined {
  const [done, setDone] = useState<{ source: S; found: T }>();
  // What was kept under a function is what that function gave.
  const before = source === undefined ? undefined : (readBefore.get(source)?.get(read) as T | undefined);
  const isKnown = before !== undefined;
  useEffect(() => {
    if (source === undefined || isKnown) return;
    let gone = false;
    void read(source).then((found) => !gone && setDone({ source, found }));
    return () => {
      gone = true;
    };
  }, [source, read, isKnown]);
  return before ?? (done !== undefined && done.source === source ? done.found : undefined);
}
