import { useEffect, useState } from 'react';
import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import { report } from '../../files/report.ts';
import { labelCalls, type LabelFile } from './useLabels.ts';

/** The classes of one page of a file; undefined while they are read. */
export function usePage({ key, found }: LabelFile, page: number): FoundLabels | 'none' | undefined {
  const [other, setOther] = useState<{ page: number; found: FoundLabels | 'none' }>();
  useEffect(() => {
    if (page === 0) return;
    let gone = false;
    labelCalls
      .values(key, page)
      .catch((error: unknown) => {
        report('Reading a page of a label map', error);
        return undefined;
      })
      .then((read) => !gone && setOther({ page, found: read ?? 'none' }))
      .catch((error: unknown) => report('Reading a page of a label map', error));
    return () => {
      gone = true;
    };
  }, [key, page]);
  if (page === 0) return found;
  return other?.page === page ? other.found : undefined;
}
