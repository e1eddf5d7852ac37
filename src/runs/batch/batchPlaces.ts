import { endingFor } from '../../files/kinds.ts';
import { safePath } from '../../files/zip/names.ts';
import type { Batch, BatchItem } from './batch.ts';

/** Where the bytes of a batch stand in an archive, by their keys: files and answers in the order of the runs, then what all share. */
export function batchPlaces({ fixed }: Pick<Batch, 'fixed'>, items: readonly BatchItem[]): Map<string, string> {
  const width = String(items.length).length;
  const places: (readonly [string | undefined, string])[] = items.flatMap(({ index, name, input, run }) => {
    const stem = `${String(index + 1).padStart(width, '0')}-${flat(name)}`;
    return [
      [input, `inputs/${stem}`],
      [run?.answer?.blob, `answers/${stem}.${endingFor(run?.answer?.contentType ?? '')}`],
    ] as const;
  });
  const shared = fixed.map(({ blob, name }, place) => [blob, `fixed/${place + 1}-${flat(name)}`] as const);
  const found = new Map<string, string>();
  for (const [key, path] of [...places, ...shared]) if (key !== undefined && !found.has(key)) found.set(key, path);
  return found;
}

function flat(name: string): string {
  return safePath(name).replaceAll('/', '_');
}
