import { useEffect, useState } from 'react';

/**
 * What is read of something; undefined until it has come, after a change too, and where there is nothing to read.
 * @param read never rejects; the same function each time, so it stands outside of the component
 */
export function useRead<S, T>(source: S | undefined, read: (source: S) => Promise<T>): T | undefined {
  const [done, setDone] = useState<{ source: S; found: T }>();
  useEffect(() => {
    if (source === undefined) return;
    let gone = false;
    void read(source).then((found) => !gone && setDone({ source, found }));
    return () => {
      gone = true;
    };
  }, [source, read]);
  return done !== undefined && done.source === source ? done.found : undefined;
}
