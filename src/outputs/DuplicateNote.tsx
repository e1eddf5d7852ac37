import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { reporting } from '../files/report.ts';
import type { DuplicateKeys } from '../files/json/duplicateKeys.ts';
import { readDuplicates } from '../files/json/readDuplicates.ts';
import { remote } from '../files/remote.ts';
import * as words from './words.ts';

/** Larger ones are looked through beside the page: so many bytes take some milliseconds. */
const MAX_HERE = 300_000;
/** A document that fills the memory once mustn't fill it twice. */
const MAX_READ = 150_000_000;

/** Tells, when it has been looked for, which keys a document has more than once. It is shown without waiting for this. */
export function DuplicateNote({ document }: { document: Blob }) {
  const found = useDuplicates(document);
  if (found === undefined || found.total === 0) return null;
  return (
    <Typography variant="body2" component="p" color="textSecondary" role="note" sx={{ mb: 0.75, overflowWrap: 'anywhere' }}>
      {wordsFor(found)}
    </Typography>
  );
}

/** `The key "a" is there more than once in $.predictions[0]; its last value counts.` */
export function wordsFor({ first, total }: DuplicateKeys): string {
  // One that is there three times is told once.
  const places = [...new Set(first.map(({ key, path }) => words.keyIn(key.slice(0, 60), path)))];
  const [only] = places;
  if (only !== undefined && places.length === 1 && total === first.length) return words.duplicateKey(only);
  return words.duplicateKeys(places, total - first.length);
}

function useDuplicates(document: Blob): DuplicateKeys | undefined {
  const [read, setRead] = useState<{ from: Blob; found: DuplicateKeys }>();
  useEffect(() => {
    if (document.size > MAX_READ) return;
    const apart = document.size > MAX_HERE ? startWorker() : undefined;
    let current = true;
    (apart?.call.readDuplicates(document) ?? readDuplicates(document))
      .then((found) => current && setRead({ from: document, found }))
      // It is only a remark.
      .catch(reporting('Looking for duplicate keys'))
      .finally(() => apart?.close());
    return () => {
      current = false;
      apart?.close();
    };
  }, [document]);
  return read?.from === document ? read.found : undefined;
}

function startWorker() {
  return remote<typeof import('../files/json/readDuplicates.ts')>(
    () => new Worker(new URL('../files/json/duplicateKeys.worker.ts', import.meta.url), { type: 'module' }),
    () => import('../files/json/readDuplicates.ts'),
  );
}
