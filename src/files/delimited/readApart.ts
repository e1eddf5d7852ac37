import type { RemoteFunctions } from '../remote.ts';
import * as say from './words.ts';

/** Milliseconds. The largest table that is shown takes a tenth of them. */
const PATIENCE = 120_000;

/** What took so long that it may never end. */
class TakesTooLong extends Error {
  override readonly name = 'TakesTooLong';
  override readonly message = say.takesTooLong;
}

/** One call in a worker, which goes with its memory when it is done. */
export async function readApart<T extends object, R>(
  { call, close }: RemoteFunctions<T>,
  read: (functions: RemoteFunctions<T>['call']) => Promise<R>,
): Promise<R> {
  try {
    return await inTime(read(call), close);
  } finally {
    close();
  }
}

/**
 * What foreign bytes keep busy for ever is ended.
 * @param end ends the worker, and makes its calls reject
 */
export async function inTime<R>(result: Promise<R>, end: () => void, patience = PATIENCE): Promise<R> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TakesTooLong());
      end();
    }, patience);
  });
  // Ending the worker is no failure of its own.
  result.catch(() => undefined);
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
