import { useEffect, useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { remote, type RemoteFunctions } from '../../files/remote.ts';
import { report } from '../../files/report.ts';
import type { openVariables, OpenedVariables } from '../../files/variables/openVariables.ts';
import type { Slice, SliceValues } from '../../files/variables/variables.ts';
import * as words from './words.ts';

const loadHere = lazyModule(async () => (await import('../../files/variables/openVariables.ts')).openVariables);

export interface UsedVariables {
  readonly file: OpenedVariables;
  /** The reason in words where it can't be read. Never rejects. */
  readonly read: (index: number, slice: Slice) => Promise<SliceValues | string>;
}

/** A file of variables, open in a worker of its own for as long as it is shown; in words why it can't be. */
export function useVariables(blob: Blob): UsedVariables | string | undefined {
  const [opened, setOpened] = useState<{ blob: Blob; used: UsedVariables | string }>();
  useEffect(() => {
    let gone = false;
    const worker: RemoteFunctions<typeof openVariables> = remote<typeof openVariables>(
      () => new Worker(new URL('../../files/variables/variables.worker.ts', import.meta.url), { type: 'module' }),
      loadHere,
    );
    worker.call
      .open(blob)
      .then((file): UsedVariables => ({ file, read: (index, slice) => worker.call.read(file.key, index, slice).catch(inWords) }), inWords)
      .then((used) => !gone && setOpened({ blob, used }))
      .catch((error: unknown) => report('Opening a file of variables', error));
    return () => {
      gone = true;
      worker.close();
    };
  }, [blob]);
  return opened?.blob === blob ? opened.used : undefined;
}

function inWords(error: unknown): string {
  if (error instanceof Error && error.name === 'VariablesError') return error.message;
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
    let gone = false;
    void read(index, slice).then(
      (found) => !gone && setDone({ key, found: typeof found === 'string' ? found : { index, slice, values: found } }),
    );
    return () => {
      gone = true;
    };
    // The key tells all of the part.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [read, key]);
  return done?.key === key ? done.found : undefined;
}
