import { useEffect, useState } from 'react';
import type { Measured } from '../../../files/raster/region/measure.ts';
import { report } from '../../../files/report.ts';
import type { Picture } from '../picture.ts';
import { regionOf, type RegionMark } from './marks.ts';
import { measureShown } from './measureShown.ts';

/** The numbers of a region, or that they can’t be had. */
export type MeasuredOr = Measured | 'failed';

/** The numbers below each mark; undefined while they are read. */
export function useMeasured(picture: Picture, marks: readonly RegionMark[]): (mark: RegionMark) => MeasuredOr | undefined {
  const [found, setFound] = useState<{ picture: Picture; numbers: ReadonlyMap<RegionMark, MeasuredOr> }>(() => ({
    picture,
    numbers: new Map(),
  }));
  const known = found.picture === picture ? found.numbers : undefined;
  useEffect(() => {
    const missing = marks.filter((mark) => known?.has(mark) !== true);
    if (missing.length === 0) return;
    let gone = false;
    void Promise.all(missing.map(async (mark) => [mark, await read(picture, mark)] as const)).then((done) => {
      if (!gone) setFound({ picture, numbers: new Map([...(known ?? []), ...done].filter(([mark]) => marks.includes(mark))) });
    });
    return () => {
      gone = true;
    };
  }, [picture, marks, known]);
  return (mark) => known?.get(mark);
}

async function read(picture: Picture, mark: RegionMark): Promise<MeasuredOr> {
  try {
    const region = regionOf(mark);
    return await (picture.measure === undefined ? measureShown(picture, region) : picture.measure(region));
  } catch (error) {
    report('Measuring a region', error);
    return 'failed';
  }
}
