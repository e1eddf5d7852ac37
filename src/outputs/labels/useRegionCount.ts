import { useState } from 'react';
import type { Neighbours, RegionCount } from '../../files/raster/labels/countRegions.ts';
import { report } from '../../files/report.ts';
import type { LabelPlace } from './useLabelPicture.ts';
import { labelCalls } from './useLabels.ts';

interface Counted {
  readonly neighbours: Neighbours;
  readonly byValue: ReadonlyMap<number, RegionCount>;
}

/** The connected regions of each class, once somebody asks for them. */
export function useRegionCount({ key, page }: LabelPlace) {
  const [neighbours, setNeighbours] = useState<Neighbours>(8);
  const [status, setStatus] = useState<'idle' | 'counting' | 'failed'>('idle');
  const [counted, setCounted] = useState<Counted>();
  const count = (by: Neighbours) => {
    setStatus('counting');
    labelCalls
      .regions(key, page, by)
      .then((found) => {
        setCounted({ neighbours: by, byValue: new Map(found) });
        setStatus('idle');
      })
      .catch((error: unknown) => {
        report('Counting regions', error);
        setStatus('failed');
      });
  };
  return {
    neighbours,
    status,
    counted,
    count: () => count(neighbours),
    set: (next: Neighbours) => {
      setNeighbours(next);
      // Numbers of another rule would stand beside the choice.
      if (counted !== undefined) count(next);
    },
  };
}
