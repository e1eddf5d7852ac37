import { useEffect, useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { remote } from '../../files/remote.ts';
import { report } from '../../files/report.ts';
import type { openVariables, OpenedVariables } from '../../files/variables/openVariables.ts';
import type { Slice, SliceValues } from '../../files/variables/variables.ts';
import { variablesSession } from '../../files/variables/session.ts';
import * as words from './words.ts';

const loadHere = lazyModule(async () => (await import('../../files/variables/openVariables.ts')).openVariables);

export interface UsedVariables {
  readonly file: OpenedVariables;
  /** The reason in words where it can't be read. Never rejects. */
  readonly read: (index: number, slice: Slice, signal: AbortSignal) => Promise<SliceValues | string>;
}

/** A file of variables, open in a worker of its own for as long as it is shown; in words why it can't be. */
export function useVariables(blob: Blob): UsedVariables | string | undefined {
  const [opened, setOpened] = useState<{ blob: Blob; used: UsedVariables | string }>();
  useEffect(() => {
    let gone = false;
    const session = variablesSession(
      blob,
      remote<typeof openVariables>(
        () => new Worker(new URL('../../files/variables/variables.worker.ts', import.meta.url), { type: 'module' }),
        loadHere,
      ),
    );
    session
      .open()
      .then((file): UsedVariables => ({ file, read: (...asked) => session.read(...asked).catch(inWords) }), inWords)
      .then((used) => !gone && setOpened({ blob, used }))
      .catch((error: unknown) => report('Opening a file of variables', error));
    return () => {
      gone = true;
      session.close();
    };
  }, [blob]);
  return opened?.blob === blob ? opened.used : undefined;
}

const REASONS: ReadonlySet<string> = new Set(['VariablesError', 'TakesTooLong']);

function inWords(error: unknown): string {
  if (error instanceof Error && REASONS.has(error.name)) return error.message;
  // Somebody has gone on; nobody waits for it.
  if (error instanceof DOMException) return words.readingFailed;
  report('Reading a file of variables', error);
  return words.readingFailed;
}

interface Asked {
  readonly index: number;
  readonly slice: Slice;
}

/** What is read of a part; undefined until it has come. The part is kept by its numbers. */
export function useSlice(
  { read }: UsedVariables,
  index: number,
  slice: Slice,
): (Asked & { readonly values: SliceValues }) | string | undefined {
  const key = `${index} ${slice.start.join()} ${slice.count.join()}`;
  const [done, setDone] = useState<{ key: string; found: (Asked & { values: SliceValues }) | string }>();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    void read(index, slice, signal).then(
      (found) => !signal.aborted && setDone({ key, found: typeof found === 'string' ? found : { index, slice, values: found } }),
    );
    return () => leaving.abort();
    // The key tells all of the part.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [read, key]);
  return done?.key === key ? done.found : undefined;
}
